import base from './playwright.config.ts';
export default { ...base, use: { ...base.use, trace: 'retain-on-failure' as const } };

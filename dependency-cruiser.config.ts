/** Refuses import cycles. Part of `pnpm check`; scripts/cycles.test.ts plants some. */
import type { IConfiguration } from 'dependency-cruiser';

export default {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Includes type imports.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import'] },
  },
} satisfies IConfiguration;

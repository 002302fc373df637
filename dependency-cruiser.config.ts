/** No two files import each other, directly or by way of others. Run by `pnpm check`; scripts/cycles.test.ts plants such files. */
import type { IConfiguration } from 'dependency-cruiser';

export default {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import'] },
  },
} satisfies IConfiguration;

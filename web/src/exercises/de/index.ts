/** Until they are written in German, they are in English. */
export * from '../en/index.ts';

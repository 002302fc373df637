import { globSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { expect, it } from 'vitest';

const SOURCES = new URL('../../', import.meta.url).pathname;

const isBare = (node: AST.Fragment['nodes'][number]): boolean =>
  node.type === 'ExpressionTag' || (node.type === 'Text' && node.data.trim() !== '');

/** Texts and expressions that are direct children of an {#if} block. */
function bareIn(source: string): string[] {
  const found: string[] = [];
  const fragments = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'IfBlock') {
      const { consequent, alternate } = value as AST.IfBlock;
      for (const fragment of [consequent, alternate])
        for (const node of fragment?.nodes ?? [])
          if (isBare(node)) found.push(source.slice(node.start, node.end).trim());
    }
    for (const [key, inner] of Object.entries(value)) if (key !== 'css') fragments(inner);
  };
  fragments(parse(source, { modern: true }).fragment);
  return found;
}

it('[BR41] {#if} blocks contain only elements: page translators replace text nodes, which Svelte then can’t remove', () => {
  expect(bareIn('{#if a}yes{:else}<p>{b}</p>{/if}')).toEqual(['yes']);
  expect(bareIn('<p>{#if a}<b>yes</b>{:else}{b}{/if}</p>')).toEqual(['{b}']);
  for (const file of globSync('**/*.svelte', { cwd: SOURCES }))
    expect(bareIn(readFileSync(SOURCES + file, 'utf8')), file).toEqual([]);
});

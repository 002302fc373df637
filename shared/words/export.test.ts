import { describe, expect, it } from 'vitest';
import { englishTexts } from './export.fixture.ts';
import { summaryToJson, summaryToMarkdown } from './export.ts';
import { inline, quoted } from './markdown-text.ts';
import type { Summary } from './summary.ts';

const SUMMARY: Summary = {
  conversation: 4,
  names: { host: 'Ana', guest: 'Ben' },
  lines: [
    { kind: 'line', id: 'a', by: 'host', text: 'It was a long week.\nI missed you.\n\nBadly.' },
    { kind: 'reflection', id: 'b', by: 'guest', about: 'host', text: 'You miss our Sundays.' },
    { kind: 'wish', id: 'c', by: 'host', text: 'A walk.' },
    { kind: 'next-time', id: 'd', by: 'host', at: Date.UTC(2026, 10, 29, 19) },
    { kind: 'takeaway', id: 'e', by: 'guest', text: 'Your patience.' },
  ],
};
const HEADER = { title: 'Heard', at: Date.UTC(2026, 10, 22, 19, 30) };
const dateText = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('export', () => {
  it('[SU20] writes readable Markdown', () => {
    expect(summaryToMarkdown(SUMMARY, HEADER, englishTexts(dateText))).toBe(`# Heard

Ana and Ben, 2026-11-22

## What we wrote

Ana:

> It was a long week.\\
> I missed you.
>
> Badly.

## What we heard

What Ben heard Ana say:

> You miss our Sundays.

## Small wishes

Ana:

> A walk.

## To keep

Ben:

> Your patience.

## Next time

2026-11-29
`);
  });

  it('[SU20] leaves out headings without lines', () => {
    expect(summaryToMarkdown({ ...SUMMARY, lines: [] }, HEADER, englishTexts(dateText))).toBe(
      '# Heard\n\nAna and Ben, 2026-11-22\n',
    );
  });

  it('[SU21] writes JSON with a format, a version and times in UTC', () => {
    const json = summaryToJson(SUMMARY, HEADER);
    expect(json.endsWith('}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual({
      format: 'heard-summary',
      version: 1,
      title: 'Heard',
      at: '2026-11-22T19:30:00.000Z',
      conversation: 4,
      names: SUMMARY.names,
      lines: SUMMARY.lines.map((line) =>
        line.kind === 'next-time' ? { ...line, at: '2026-11-29T19:00:00.000Z' } : line,
      ),
    });
  });

  it('[SU21] preserves any text in JSON', () => {
    const text = '"\\ \u0000 \ud800 愛 🌙 مرحبا </script> \u2028';
    const file = JSON.parse(
      summaryToJson({ ...SUMMARY, lines: [{ kind: 'wish', id: 'a', by: 'host', text }] }, HEADER),
    ) as { lines: { text: string }[] };
    expect(file.lines[0]?.text).toBe(text);
  });

  it.each([
    ['# Title', '> \\# Title'],
    ['- item', '> \\- item'],
    ['+ item', '> \\+ item'],
    ['12. item', '> 12\\. item'],
    ['1) item', '> 1\\) item'],
    ['===', '> \\==='],
    ['> quote', '> \\> quote'],
    ['    code', '> code'],
    ['```js', '> \\`\\`\\`js'],
    ['~~gone~~', '> \\~\\~gone\\~\\~'],
    ['*a* _b_', '> \\*a\\* \\_b\\_'],
    ['[x](javascript:alert(1))', '> \\[x\\](javascript:alert(1))'],
    ['![x](//evil)', '> \\!\\[x\\](\\/\\/evil)'],
    ['<script>alert(1)</script>', '> \\<script\\>alert(1)\\</script\\>'],
    ['&lt;b&gt;', '> \\&lt;b\\&gt;'],
    ['a | b', '> a \\| b'],
    ['https://evil.example', '> https:\\/\\/evil.example'],
    ['www.evil.example', '> www\\.evil.example'],
    ['a\\', '> a\\\\'],
    ['a\r\nb\rc', '> a\\\n> b\\\n> c'],
    ['a\u2028# b', '> a\\\n> \\# b'],
    ['a\u0000b', '> a b'],
    ['', '>'],
    ['12.5 and 3 - 4 are fine, $5 too', '> 12\\.5 and 3 - 4 are fine, \\$5 too'],
    ['It’s (really) "fine": 愛, 🌙, مرحبا', '> It’s (really) "fine": 愛, 🌙, مرحبا'],
  ])('[SU22] escapes %j, so that it is read as text only', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('[SU22] keeps a name in one line, without direction marks', () => {
    expect(inline('Ana\n\n# Owner')).toBe('Ana  \\# Owner');
    expect(inline('Ana\u202e <b>')).toBe('Ana \\<b\\>');
  });
});

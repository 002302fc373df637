/** A summary as a file: Markdown to read, JSON to keep. */
import { SEATS, type BySeat } from '../exercise/seat.ts';
import { inline, quoted } from './markdown-text.ts';
import type { Summary, SummaryLine } from './summary.ts';

/** What a file says beside the lines. */
export interface SummaryFrame {
  /** Title of the exercise. */
  title: string;
  /** When the conversation ended, server time, ms. */
  at: number;
}

/**
 * The JSON file, version 1. Times are ISO 8601 in UTC; `by` and `about` are keys of `names`. A reader has to refuse a version
 * that it doesn't know, and may ignore kinds of lines that it doesn't know.
 */
export interface SummaryFile {
  format: 'heard-summary';
  version: 1;
  title: string;
  at: string;
  conversation: number;
  names: BySeat<string>;
  lines: FileLine[];
}

type FileLine =
  Exclude<SummaryLine, { kind: 'next-time' }> | { kind: 'next-time'; id: string; by: SummaryLine['by']; at: string };

export function summaryToJson(summary: Summary, frame: SummaryFrame): string {
  const file: SummaryFile = {
    format: 'heard-summary',
    version: 1,
    title: frame.title,
    at: new Date(frame.at).toISOString(),
    conversation: summary.conversation,
    names: summary.names,
    lines: summary.lines.map((line) =>
      line.kind === 'next-time' ? { ...line, at: new Date(line.at).toISOString() } : line,
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `dateText` puts a time (ms) into words of the reader's language and zone. */
export function summaryToMarkdown(summary: Summary, frame: SummaryFrame, dateText: (at: number) => string): string {
  const { names } = summary;
  const head = [
    `# ${inline(frame.title)}`,
    `${inline(names.host)} and ${inline(names.guest)}, ${inline(dateText(frame.at))}`,
  ];
  const sections = SECTIONS.flatMap(({ kind, heading }) => {
    const lines = summary.lines.filter((line) => line.kind === kind);
    if (lines.length === 0) return [];
    if (kind === 'view') return [`## ${heading}`, ...columns(lines, names)];
    return [`## ${heading}`, ...lines.flatMap((line) => paragraphs(line, names, dateText))];
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}

const SECTIONS: readonly { kind: SummaryLine['kind']; heading: string }[] = [
  { kind: 'line', heading: 'What we wrote' },
  { kind: 'view', heading: 'Two views' },
  { kind: 'reflection', heading: 'What we heard' },
  { kind: 'wish', heading: 'Small wishes' },
  { kind: 'takeaway', heading: 'To keep' },
  { kind: 'next-time', heading: 'Next time' },
];

const OFTEN = { daily: ', and every day from then on', weekly: ', and every week from then on' } as const;

function paragraphs(line: SummaryLine, names: BySeat<string>, dateText: (at: number) => string): string[] {
  switch (line.kind) {
    case 'reflection':
      return [`What ${inline(names[line.by])} heard ${inline(names[line.about])} say:`, quoted(line.text)];
    case 'next-time':
      return [inline(dateText(line.at)) + (line.repeats ? OFTEN[line.repeats] : '')];
    case 'line':
    case 'view':
    case 'wish':
    case 'takeaway':
      return [`${inline(names[line.by])}:`, quoted(line.text)];
  }
}

/** One after the other, and never woven into each other. */
function columns(lines: readonly SummaryLine[], names: BySeat<string>): string[] {
  return SEATS.flatMap((seat) => {
    const own = lines.filter((line) => line.by === seat);
    return own.length === 0 ? [] : [`### ${inline(names[seat])}`, ...own.flatMap(textOf)];
  });
}

function textOf(line: SummaryLine): string[] {
  return line.kind === 'next-time' ? [] : [quoted(line.text)];
}

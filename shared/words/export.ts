/** A summary as a file: Markdown for people, JSON for programs. */
import { SEATS, type BySeat } from '../exercise/seat.ts';
import { inline, quoted } from './markdown-text.ts';
import type { Summary, SummaryLine } from './summary.ts';

/** What a file says besides the lines. */
export interface SummaryHeader {
  /** The exercise's title. */
  title: string;
  /** When the conversation ended, server time, ms. */
  at: number;
}

/**
 * The JSON file, version 1. Times are ISO 8601 in UTC; `by` and `about` are keys of `names`. Readers must refuse versions that they
 * don't know, and may ignore unknown kinds of lines.
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

export function summaryToJson(summary: Summary, header: SummaryHeader): string {
  const file: SummaryFile = {
    format: 'heard-summary',
    version: 1,
    title: header.title,
    at: new Date(header.at).toISOString(),
    conversation: summary.conversation,
    names: summary.names,
    lines: summary.lines.map((line) =>
      line.kind === 'next-time' ? { ...line, at: new Date(line.at).toISOString() } : line,
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The texts around the lines in the Markdown file, in the reader's language. Names and dates are already escaped for Markdown. */
export interface SummaryTexts {
  /** "Ana and Ben, 22 November 2026". `at`: ms since 1970. */
  evening: (names: BySeat<string>, date: string) => string;
  date: (at: number) => string;
  heading: (kind: SummaryLine['kind']) => string;
  /** "What Ana heard Ben say" */
  heard: (by: string, about: string) => string;
  nextTime: (line: Extract<SummaryLine, { kind: 'next-time' }>) => string;
}

export function summaryToMarkdown(summary: Summary, header: SummaryHeader, texts: SummaryTexts): string {
  const names: BySeat<string> = { host: inline(summary.names.host), guest: inline(summary.names.guest) };
  const head = [`# ${inline(header.title)}`, texts.evening(names, inline(texts.date(header.at)))];
  const sections = SECTIONS.flatMap((kind) => {
    const lines = summary.lines.filter((line) => line.kind === kind);
    if (lines.length === 0) return [];
    const heading = `## ${texts.heading(kind)}`;
    if (kind === 'view') return [heading, ...columns(lines, names)];
    return [heading, ...lines.flatMap((line) => paragraphs(line, names, texts))];
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}

const SECTIONS: readonly SummaryLine['kind'][] = ['line', 'view', 'reflection', 'wish', 'takeaway', 'next-time'];

function paragraphs(line: SummaryLine, names: BySeat<string>, texts: SummaryTexts): string[] {
  switch (line.kind) {
    case 'reflection':
      return [`${texts.heard(names[line.by], names[line.about])}:`, quoted(line.text)];
    case 'next-time':
      return [inline(texts.nextTime(line))];
    case 'line':
    case 'view':
    case 'wish':
    case 'takeaway':
      return [`${names[line.by]}:`, quoted(line.text)];
  }
}

/** Each person's lines together, one person after the other. */
function columns(lines: readonly SummaryLine[], names: BySeat<string>): string[] {
  return SEATS.flatMap((seat) => {
    const own = lines.filter((line) => line.by === seat);
    return own.length === 0 ? [] : [`### ${names[seat]}`, ...own.flatMap(textOf)];
  });
}

function textOf(line: SummaryLine): string[] {
  return line.kind === 'next-time' ? [] : [quoted(line.text)];
}

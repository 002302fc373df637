import { expect, it } from 'vitest';
import { isFileOfBuild, isHelpAnswer } from './kept-answer.ts';

const answer = (type: string, status = 200, redirected = false) => ({
  ok: status < 300,
  status,
  redirected,
  headers: new Headers({ 'content-type': type }),
});
const HTML = 'text/html; charset=utf-8';

it('[VS33] a build is kept whole or not at all: a login’s page, an error or a redirect in a file’s place is no file of it', () => {
  expect(isFileOfBuild('/_app/immutable/a.js', answer('text/javascript'))).toBe(true);
  expect(isFileOfBuild('/manifest.webmanifest', answer('application/manifest+json'))).toBe(true);
  for (const page of ['/', '/200.html', '/journal']) expect(isFileOfBuild(page, answer(HTML)), page).toBe(true);
  expect(isFileOfBuild('/_app/immutable/a.js', answer(HTML))).toBe(false);
  expect(isFileOfBuild('/fonts/literata-1.woff2', answer(HTML))).toBe(false);
  expect(isFileOfBuild('/journal', answer('application/json'))).toBe(false);
  expect(isFileOfBuild('/journal', answer(HTML, 401))).toBe(false);
  expect(isFileOfBuild('/journal', answer(HTML, 200, true))).toBe(false);
});

it('[VS34] the operator’s help is kept as it came from the server, and no page in its place', () => {
  expect(isHelpAnswer(answer('application/json'))).toBe(true);
  expect(isHelpAnswer(answer(HTML))).toBe(false);
  expect(isHelpAnswer(answer('application/json', 503))).toBe(false);
  expect(isHelpAnswer(answer('application/json', 200, true))).toBe(false);
});

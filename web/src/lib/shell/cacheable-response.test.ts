import { expect, it } from 'vitest';
import { isBuildFileResponse, isHelpResponse } from './cacheable-response.ts';

const answer = (type: string, status = 200, redirected = false) => ({
  ok: status < 300,
  status,
  redirected,
  headers: new Headers({ 'content-type': type }),
});
const HTML = 'text/html; charset=utf-8';

it('[VS33] an HTML page, an error or a redirect in place of a file isn’t a file of the build', () => {
  expect(isBuildFileResponse('/_app/immutable/a.js', answer('text/javascript'))).toBe(true);
  expect(isBuildFileResponse('/manifest.webmanifest', answer('application/manifest+json'))).toBe(true);
  for (const page of ['/', '/200.html', '/journal']) expect(isBuildFileResponse(page, answer(HTML)), page).toBe(true);
  expect(isBuildFileResponse('/_app/immutable/a.js', answer(HTML))).toBe(false);
  expect(isBuildFileResponse('/fonts/literata-1.woff2', answer(HTML))).toBe(false);
  expect(isBuildFileResponse('/journal', answer('application/json'))).toBe(false);
  expect(isBuildFileResponse('/journal', answer(HTML, 401))).toBe(false);
  expect(isBuildFileResponse('/journal', answer(HTML, 200, true))).toBe(false);
});

it('[VS34] the operator’s help is cached only if it is JSON', () => {
  expect(isHelpResponse(answer('application/json'))).toBe(true);
  expect(isHelpResponse(answer(HTML))).toBe(false);
  expect(isHelpResponse(answer('application/json', 503))).toBe(false);
  expect(isHelpResponse(answer('application/json', 200, true))).toBe(false);
});

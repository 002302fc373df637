/** What the worker may keep of what it is answered. Something in front of the server may answer anything with a page of its own. */
type Answer = Pick<Response, 'ok' | 'status' | 'redirected' | 'headers'>;

/** `path`: of a file of the build. Pages are HTML; what isn't a page never is. */
export function isFileOfBuild(path: string, answer: Answer): boolean {
  if (!answer.ok || answer.redirected) return false;
  const isPage = !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html');
  return isHtml(answer) === isPage;
}

/** A server without help of the operator's says so as JSON, too: then that takes the place of what was kept. */
export function isHelpAnswer(answer: Answer): boolean {
  return answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').includes('json');
}

function isHtml(answer: Answer): boolean {
  return (answer.headers.get('content-type') ?? '').includes('html');
}

/** Which responses the service worker may cache. A proxy in front of the server may answer any request with a page of its own. */
type ResponseInfo = Pick<Response, 'ok' | 'status' | 'redirected' | 'headers'>;

/** Whether a response is the file of the build at `path`. Pages are HTML, other files never are. */
export function isBuildFileResponse(path: string, response: ResponseInfo): boolean {
  if (!response.ok || response.redirected) return false;
  const isPage = !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html');
  return isHtml(response) === isPage;
}

/** Whether a response is the operator's help, which is always JSON, also if none is configured. */
export function isHelpResponse(response: ResponseInfo): boolean {
  return response.ok && !response.redirected && (response.headers.get('content-type') ?? '').includes('json');
}

function isHtml(response: ResponseInfo): boolean {
  return (response.headers.get('content-type') ?? '').includes('html');
}

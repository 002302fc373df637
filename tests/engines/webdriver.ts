/** A minimal client of WebDriver (https://www.w3.org/TR/webdriver2/). */
/** After this time a command fails, in case the browser hangs. */
const WITHIN_MS = 30_000;

export interface WebDriverSession {
  get: (path: string) => Promise<unknown>;
  post: (path: string, body?: object) => Promise<unknown>;
  ends: () => Promise<void>;
}

async function call(method: 'GET' | 'POST' | 'DELETE', address: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  const response = await fetch(address, {
    method,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

export async function newSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const body = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await call('POST', `${driver}/session`, body)) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  return {
    get: (path) => call('GET', session + path),
    post: (path, sent = {}) => call('POST', session + path, sent),
    ends: async () => void (await call('DELETE', session)),
  };
}

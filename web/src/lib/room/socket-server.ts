/** The WebSocket origin for a page: the same host, with TLS if the page has it. */
export function socketServer(location: { protocol: string; host: string }): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

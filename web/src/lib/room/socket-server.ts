/** Where the socket of a page is: the same host, sealed by TLS if the page is. */
export function socketServer(location: { protocol: string; host: string }): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

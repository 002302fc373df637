import { expect, it } from 'vitest';
import { isLoopbackLink } from './invitation.ts';

it('[PA90] recognises loopback links, which work on this computer only', () => {
  for (const host of ['localhost:8787', '127.0.0.1:8787', '[::1]:8787']) {
    expect(isLoopbackLink(`http://${host}/r#1g`)).toBe(true);
  }
  for (const host of ['192.168.0.7:8787', 'heard.example.org', 'localhost.example.org']) {
    expect(isLoopbackLink(`http://${host}/r#1g`)).toBe(false);
  }
});

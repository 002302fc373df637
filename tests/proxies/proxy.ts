/** A real proxy with TLS in front of the server, configured as in docs/operating.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed, type Program } from '../../scripts/programs.ts';
import { capture } from '../../scripts/run.ts';
import { environmentIn, freePort, newHome, OwnProcess, removeHome } from '../engines/own-process.ts';
import { configuration, type Documented, type Places } from './documented.ts';

export interface ProxyOptions {
  /** Port of the server. */
  server: number;
  login?: number;
  password?: string;
}

/** Longer than the server's ping interval (10 s), as the document requires. */
export const IDLE_SECONDS = 12;

export const PROGRAM_OF: Record<Documented, Program> = {
  caddyfile: 'caddy',
  'caddyfile password': 'caddy',
  nginx: 'nginx',
  'nginx login': 'nginx',
  haproxy: 'haproxy',
};

export class Proxy {
  readonly port: number;
  readonly #process: OwnProcess;
  readonly #home: string;

  private constructor(port: number, process: OwnProcess, home: string) {
    this.port = port;
    this.#process = process;
    this.#home = home;
  }

  static async starts(name: Documented, options: ProxyOptions): Promise<Proxy> {
    const home = newHome();
    const [program = '', openssl = ''] = installed(PROGRAM_OF[name]) ?? [];
    const places: Places = {
      ...(await newCertificate(openssl, home)),
      port: await freePort(),
      server: options.server,
      idleSeconds: IDLE_SECONDS,
      ...(options.login === undefined ? {} : { login: options.login }),
      ...(options.password === undefined ? {} : { passwordHash: await hashed(program, options.password) }),
    };
    const args = prepared(PROGRAM_OF[name], configuration(name, places), home);
    const process = new OwnProcess(program, args, environmentIn(home), home);
    await process.listensOn(places.port);
    return new Proxy(places.port, process, home);
  }

  async ends(): Promise<void> {
    await this.#process.end();
    removeHome(this.#home);
  }
}

/** A self-signed certificate for localhost, valid for a day. */
async function newCertificate(openssl: string, home: string): Promise<Pick<Places, 'certificate' | 'key' | 'both'>> {
  const [certificate, key, both] = ['certificate.pem', 'key.pem', 'both.pem'].map((file) => join(home, file)) as [
    string,
    string,
    string,
  ];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = ['req', ...kind, ...names, '-keyout', key, '-out', certificate];
  const { code, output } = await capture({ command: openssl, args, withinMs: 20_000 });
  if (code !== 0) throw new Error(`openssl failed to create a certificate:\n${output}`);
  writeFileSync(both, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
  return { certificate, key, both };
}

async function hashed(caddy: string, password: string): Promise<string> {
  const { output } = await capture({ command: caddy, args: ['hash-password', '--plaintext', password] });
  return output.trim();
}

/** Writes the configuration file, and returns the program's arguments. */
function prepared(program: Program, block: string, home: string): string[] {
  const file = join(home, 'proxy.conf');
  switch (program) {
    case 'caddy':
      // Without `auto_https off` it would listen on port 80 and request certificates.
      writeFileSync(
        file,
        `{\n\tadmin off\n\tauto_https off\n\tservers {\n\t\ttimeouts {\n\t\t\tidle ${IDLE_SECONDS}s\n\t\t}\n\t}\n}\n${block}`,
      );
      return ['run', '--config', file, '--adapter', 'caddyfile'];
    case 'nginx':
      writeFileSync(file, aroundNginx(block, home));
      return ['-p', home, '-c', file, '-e', join(home, 'error.log')];
    default:
      writeFileSync(file, block);
      return ['-f', file, '-db'];
  }
}

/** The rest of nginx.conf around the site, as a distribution has it. */
function aroundNginx(block: string, home: string): string {
  mkdirSync(join(home, 'temp'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const folders = temporary.map((name) => `${name}_temp_path ${join(home, 'temp', name)};`).join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}\ndaemon off;\nworker_processes 1;\npid ${join(home, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${folders}\n${block}}\n`;
}

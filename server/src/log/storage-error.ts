/** Errors of the data folder in words for the operator: the folder, the cause, and what to do. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteErrorName } from './sqlite-error-name.ts';

export const FILE = 'heard.db';
export const LOCK = 'heard.lock';
/** With less space than this, nothing can be stored. Bytes. */
const MIN_SPACE_BYTES = 64 * 1024;

interface Explanation {
  /** Follows "DATA_DIR". */
  what: string;
  remedy: string;
  /** The remedy as a field of the server's log: at most 60 plain characters. */
  hint: string;
}

const BACKUP =
  'Stop the server and put a backup in its place, or save what can be read with "sqlite3 heard.db .recover"';

const EXPLANATIONS = {
  'in-use': {
    what: 'is in use by another server',
    remedy: 'Stop that one, or give this one a folder of its own.',
    hint: 'stop the other server or take another DATA_DIR',
  },
  busy: {
    what: 'contains a database that another program keeps locked',
    remedy: 'End that program: a backup, or the sqlite3 tool.',
    hint: 'end the program that keeps heard.db locked',
  },
  'no-locks': {
    what: 'is on a file system that cannot lock files',
    remedy: 'Two servers could write there at once. Use a folder on a local disk instead of a network share.',
    hint: 'use a DATA_DIR on a local disk',
  },
  'no-shared-memory': {
    what: 'is on a file system that cannot share memory between programs, which the write-ahead log needs',
    remedy: 'Use a folder on a local disk instead of a network share.',
    hint: 'use a DATA_DIR on a local disk',
  },
  'not-allowed': {
    what: "can't be used by this user",
    remedy: 'Give the folder and what is in it to the user that runs the server, or choose another folder.',
    hint: 'give DATA_DIR to the user that runs the server',
  },
  'read-only': {
    what: 'is on a file system that is mounted read-only',
    remedy: 'Mount it for writing, or choose another folder.',
    hint: 'mount DATA_DIR for writing',
  },
  full: {
    what: 'is on a full disk, or its quota is used up',
    remedy: 'Free some space. What was acknowledged is stored, and the server goes on by itself.',
    hint: 'free space on the disk of DATA_DIR',
  },
  'not-a-folder': {
    what: 'is not a folder, or is below a file',
    remedy: 'Move that file away, or choose another folder.',
    hint: 'move away the file in the place of DATA_DIR',
  },
  empty: {
    what: 'contains an empty database (0 bytes)',
    remedy: `${BACKUP}. If no room was ever kept here, delete heard.db.`,
    hint: 'restore a backup of heard.db',
  },
  damaged: {
    what: 'contains a damaged database',
    remedy: `${BACKUP}.`,
    hint: 'restore a backup of heard.db',
  },
  foreign: {
    what: 'contains a heard.db of another program',
    remedy: 'Choose another folder, or move that file away.',
    hint: 'take another DATA_DIR',
  },
  newer: {
    what: 'contains data of a newer server',
    remedy: 'Use the newer server, or put back the backup from before it was installed.',
    hint: 'use the newer server',
  },
  missing: {
    what: 'contains a write-ahead log (heard.db-wal) without its database',
    remedy:
      'Put heard.db back beside it, or a backup in the place of both. To start without the old data, delete heard.db-wal.',
    hint: 'put heard.db back beside heard.db-wal',
  },
  'lock-deleted': {
    what: 'lost its lock file (heard.lock) while the server was running',
    remedy: 'The lock was taken again. Leave the file alone while a server runs.',
    hint: 'leave heard.lock alone while the server runs',
  },
  'taken-over': {
    what: 'was taken over by another server, after heard.lock was deleted',
    remedy: 'This server stores nothing more. Stop both, then start one.',
    hint: 'stop both servers and start one',
  },
  moved: {
    what: 'lost its database (heard.db was moved, deleted or replaced while the server was running)',
    remedy: 'This server stores nothing more. Stop it, put the file back, and start again.',
    hint: 'stop the server and put heard.db back',
  },
  'bad-lock': {
    what: 'contains a heard.lock that is not a lock file',
    remedy: 'Delete heard.lock and start again.',
    hint: 'delete heard.lock and start again',
  },
  'disk-fails': {
    what: 'is on a disk that reports errors',
    remedy: "Look into the system's log, check the disk, and make a backup on another one.",
    hint: 'check the disk of DATA_DIR',
  },
  unknown: {
    what: 'could not be used',
    remedy: 'Look up the code, or choose another folder.',
    hint: 'look up the error code',
  },
} as const satisfies Record<string, Explanation>;

export type Fault = keyof typeof EXPLANATIONS;
export const FAULTS = Object.keys(EXPLANATIONS) as Fault[];

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly fault: Fault;
  /** SQLite's name (`SQLITE_FULL`) or the system's (`EACCES`). */
  readonly code: string;
  readonly remedy: string;

  constructor(fault: Fault, dataDir: string, code: string, detail = '', options?: ErrorOptions) {
    const { what, remedy, hint } = EXPLANATIONS[fault];
    super(`DATA_DIR ${what}: ${dataDir} (${code})${detail && `; ${detail}`}. ${remedy}`, options);
    this.fault = fault;
    this.code = code.split(' ', 1).join();
    this.remedy = hint;
  }
}

/** Converts an error of SQLite or of the file system. */
export function storageErrorFrom(error: unknown, dataDir: string): StorageError {
  if (error instanceof StorageError) return error;
  const { errcode, code, name } = error as { errcode?: unknown; code?: unknown; name?: unknown };
  const options = { cause: error };
  if (typeof errcode === 'number') {
    const fault = faultOfSqlite(errcode, dataDir);
    return new StorageError(fault, dataDir, `${sqliteErrorName(errcode)} ${errcode}`, ownerOf(fault, dataDir), options);
  }
  const named = typeof code === 'string' ? code : 'UNKNOWN';
  const fault = FAULT_OF_ERRNO[named] ?? 'unknown';
  const detail = fault === 'unknown' ? String(name) : ownerOf(fault, dataDir);
  return new StorageError(fault, dataDir, named, detail, options);
}

const FAULT_OF_ERRNO: Record<string, Fault> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'foreign',
  EIO: 'disk-fails',
  ENOLCK: 'no-locks',
};

function faultOfSqlite(errcode: number, dataDir: string): Fault {
  switch (sqliteErrorName(errcode & 0xff)) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return 'busy';
    case 'SQLITE_FULL':
      return 'full';
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'damaged';
    case 'SQLITE_IOERR':
      return folderFault(dataDir) ?? 'disk-fails';
    case 'SQLITE_NOLFS':
      return 'full';
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return folderFault(dataDir) ?? 'not-allowed';
    default:
      return folderFault(dataDir) ?? 'unknown';
  }
}

/** Some SQLite codes have several causes; the state of the folder tells which. */
function folderFault(dataDir: string): Fault | null {
  try {
    if (!statSync(dataDir).isDirectory()) return 'not-a-folder';
    const { R_OK, W_OK, X_OK } = constants;
    accessSync(dataDir, R_OK | W_OK | X_OK);
    for (const path of filesIn(dataDir)) accessSync(path, R_OK | W_OK);
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize < MIN_SPACE_BYTES ? 'full' : null;
  } catch (error) {
    return FAULT_OF_ERRNO[(error as NodeJS.ErrnoException).code ?? ''] ?? null;
  }
}

/** Who owns the folder, for errors about permissions. */
function ownerOf(fault: Fault, dataDir: string): string {
  const own = process.getuid?.();
  if (fault !== 'not-allowed' || own === undefined) return '';
  const foreign = [dataDir, ...filesIn(dataDir)].find((path) => ownerId(path) !== null && ownerId(path) !== own);
  if (foreign === undefined) return `the server runs as user ${own}`;
  return `the server runs as user ${own}, and ${foreign} belongs to user ${ownerId(foreign)}`;
}

function ownerId(path: string): number | null {
  try {
    return statSync(path).uid;
  } catch {
    return null;
  }
}

export function filesIn(dataDir: string): string[] {
  const names = [FILE, `${FILE}-wal`, `${FILE}-shm`, LOCK];
  return names.map((name) => join(dataDir, name)).filter((path) => existsSync(path));
}

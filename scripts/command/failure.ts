// What a person reads when a run stops: which stage, which file, why, in plain words and without a stack trace.

/** What the operating system's codes mean for the person at the keyboard. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room, then run this again',
  EDQUOT: 'your share of the disk is used up: make room, then run this again',
  EFBIG: 'the system allows no file of that size here (ulimit -f)',
  EACCES: 'it may not be written here: check who owns the folder',
  EPERM: 'it may not be written here: check who owns the folder',
  EROFS: 'the disk can only be read here',
  EMFILE: 'the system lets one program open too few files: raise the limit (ulimit -n 256), then run this again',
  ENFILE: 'the system has too many files open: close other programs, then run this again',
  ENOMEM: 'there is not enough memory',
};

/** Does work on a file; an error of the system comes to name it by `path`, as people know it. */
export function nameFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${path} cannot be written: ${explain(error)}`, { cause: error });
  }
}

/** The sentence that says what failed at which stage. */
export function describeFailure(stage: string, error: unknown): string {
  return describeStop(`The build stopped${stage === '' ? '' : ` at "${stage}"`}`, error);
}

/** The same of any command. */
export function describeStop(what: string, error: unknown): string {
  const { path, code = readBundlerCode(error) } = findSystemError(error);
  const reason = code === undefined ? '' : ` (${explain({ code })})`;
  const place = path === undefined ? '' : ` in ${path}`;
  const message = error instanceof Error ? error.message : String(error);
  const why = message.includes(reason.slice(2, -1)) ? '' : reason;
  return `${what}${place}: ${message.split('\n')[0]}${why}`;
}

/** The bundler tells of the system's errors only in its words. */
function readBundlerCode(error: unknown): string | undefined {
  return /no space left on device|os error 28|ENOSPC/i.test(error instanceof Error ? error.message : '')
    ? 'ENOSPC'
    : undefined;
}

function explain(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ? `${REASONS[code]} (${code})` : message || code;
}

/** Errors travel wrapped: the one of the system knows the file. */
function findSystemError(error: unknown): { path?: string | undefined; code?: string | undefined } {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    const { code, path } = current as NodeJS.ErrnoException;
    if (code && REASONS[code]) return { code, path };
  }
  return {};
}

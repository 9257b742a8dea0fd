// What a run that stops says of errors of the system, however they travel.

import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../scripts/command/failure.ts';

const fail = (code: string) => Object.assign(new Error(`${code}: system words`), { code, path: 'data/x.yaml' });

describe('describeFailure', () => {
  it('tells what to do where one program may open too few files', () => {
    expect(describeFailure('files', fail('EMFILE'))).toMatch(
      /^The build stopped at "files" in data\/x\.yaml.*ulimit -n/,
    );
  });

  it('finds the error of the system below others', () => {
    const wrapped = new Error('npm cannot be started', { cause: new Error('spawn', { cause: fail('EMFILE') }) });
    expect(describeFailure('files', wrapped)).toMatch(/npm cannot be started.*ulimit -n/);
  });
});

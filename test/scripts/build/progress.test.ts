import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Progress, showOn } from '../../../scripts/build/progress.ts';

function makeOut(isTTY: boolean): { out: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const out = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { out: Object.assign(out, { isTTY }) as unknown as NodeJS.WriteStream, written };
}

describe('Progress', () => {
  it('gives what the work gives, and remembers the stages in order', async () => {
    const progress = new Progress(showOn(makeOut(false).out));
    expect(await progress.run('load', () => 1)).toBe(1);
    expect(await progress.run('check', async () => 'two')).toBe('two');
    expect(progress.stages.map(({ name }) => name)).toEqual(['load', 'check']);
  });

  it('shows the stage at work on a terminal, and wipes it away', async () => {
    const { out, written } = makeOut(true);
    await new Progress(showOn(out)).run('load', () => written.push('(work)'));
    expect(written).toEqual(['\r\u001b[2Kload …', '(work)', '\r\u001b[2K']);
  });

  it('writes nothing where there is no terminal', async () => {
    const { out, written } = makeOut(false);
    await new Progress(showOn(out)).run('load', () => 1);
    expect(written).toEqual([]);
  });

  it('passes on what the work throws, and wipes its line away', async () => {
    const { out, written } = makeOut(true);
    await expect(
      new Progress(showOn(out)).run('load', () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

// The rules of RFC 5545 that parsers let pass. Written from the standard, apart from the program that makes the files.

export function listIcsFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('\r\n')) faults.push('the last line has no CRLF');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) faults.push('a line does not end with CRLF');
  for (const line of text.split(/\r?\n/))
    if (Buffer.byteLength(line) > 75) faults.push(`a line is longer than 75 octets: ${line.slice(0, 30)}`);
  if (text.includes('\uFFFD')) faults.push('a fold splits a character');
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  if (!/^PRODID:.+$/m.test(unfolded)) faults.push('no PRODID');
  if (!/^VERSION:2\.0\r?$/m.test(unfolded)) faults.push('no VERSION:2.0');
  for (const property of ['NAME', 'SUMMARY', 'DESCRIPTION'])
    for (const [, value = ''] of unfolded.matchAll(new RegExp(`^${property}:(.*)$`, 'gm')))
      if (/(?<!\\)[,;]/.test(value)) faults.push(`${property} has a bare comma or semicolon`);
  const uids = new Set<string>();
  for (const [event] of unfolded.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)) {
    const uid = /^UID:(.+?)\r?$/m.exec(event)?.[1];
    if (!uid) faults.push('an event has no UID');
    else if (uids.has(uid)) faults.push(`two events have the UID ${uid}`);
    uids.add(uid ?? '');
    if (!/^DTSTAMP:\d{8}T\d{6}Z\r?$/m.test(event)) faults.push('an event has no DTSTAMP in UTC');
    if (!/^SEQUENCE:\d+\r?$/m.test(event)) faults.push('an event has no SEQUENCE');
    const start = /^DTSTART;VALUE=DATE:(\d{8})\r?$/m.exec(event)?.[1];
    const end = /^DTEND;VALUE=DATE:(\d{8})\r?$/m.exec(event)?.[1];
    if (!start || !end) faults.push('an event is not of whole days');
    else if (end <= start) faults.push('DTEND is not after DTSTART, though it is exclusive');
  }
  return faults;
}

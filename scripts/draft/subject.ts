// The body that a clause begins with, known to the register or not.

/** How names of bodies begin, without words that begin alike ("Hội nghị", "Tổ chức", "Ban hành", "Phòng ngừa"). */
const INSTITUTION_NAME = new RegExp(
  [
    String.raw`^(các\s+(cơ quan|đơn vị|phòng|ban|ngành|xóm|thôn|bản|ấp|làng|tổ|trường|chi hội|đoàn thể|`,
    String.raw`tổ chức)(?!\p{L})|(Ban\s+(?!hành)|Phòng\s+(?!ngừa|chống)|Sở\s|Trung tâm\s|Hội\s+(?!nghị|thi|thảo|`,
    String.raw`diễn|viên)|Đoàn\s+(?!kết|viên)|Công an|Trạm\s|Trường\s+(?!hợp)|Văn phòng\s|Ủy ban\s|UBND|UBMTTQ|`,
    String.raw`Chi cục\s|Liên đoàn\s|Công đoàn|Đài\s|Tổ\s+(?!chức|hợp)|Ngân hàng\s|Bệnh viện\s|Đồn\s|Đội\s|`,
    String.raw`Trưởng\s|Hiệu trưởng|Kế toán\s|Công chức\s|Cán bộ\s|Bác sĩ\s|Chủ tịch\s|Thủ trưởng\s))`,
  ].join(''),
  'iu',
);
const ACTION_VERB = new RegExp(
  [
    String.raw`\s+(chủ\s*trì|phối\s*hợp|chịu\s*trách\s*nhiệm|có\s*trách\s*nhiệm|làm\s*đầu\s*mối|`,
    String.raw`tổ\s*chức(?!\s+chính\s*trị)|thực\s*hiện|triển\s*khai|xây\s*dựng|tham\s*mưu|hướng\s*dẫn|rà\s*soát|`,
    String.raw`theo\s*dõi|kiểm\s*tra|giám\s*sát|tổng\s*hợp|báo\s*cáo|tuyên\s*truyền|vận\s*động|hỗ\s*trợ|mở|`,
    String.raw`duy\s*trì|bố\s*trí|tiếp\s*nhận|lập|đưa|tăng\s*cường|đẩy\s*mạnh|tập\s*huấn|truyền\s*thông)(?!\p{L})`,
  ].join(''),
  'iu',
);

/** Whether the words begin as the name of a body does. */
export function isInstitution(words: string): boolean {
  return INSTITUTION_NAME.test(words.trim()) && !/^\p{Ll}/u.test(words.trim());
}

/** The words up to the first verb, if they are the name of a body. */
export function findSubject(text: string): string | null {
  const name = text.slice(0, ACTION_VERB.exec(text)?.index ?? 0).trim();
  return name.length >= 3 && name.length <= 100 && isInstitution(name) && !/[.;:]/.test(name)
    ? name.replace(/,$/, '')
    : null;
}

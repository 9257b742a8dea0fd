// Types of bodies that the law sets up alike in every province and commune of today, with their English names. One that
// data/agencies.yaml lacks is proposed from here; names are also met under the short forms of plans.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import { makeBodySlug } from './body-slug.ts';

type Kind = AgencyTypeEntry['kind'];
type Levels = AgencyTypeEntry['levels'];
const PROVINCE: Levels = ['province'];
const COMMUNE: Levels = ['commune'];
const NATION: Levels = ['nation'];
const ALL: Levels = ['province', 'commune'];

const BODIES: readonly [vi: string, en: string, kind: Kind, levels: Levels, ...short: string[]][] = [
  ['Bộ Nội vụ', 'Ministry of Home Affairs', 'agency', NATION],
  ['Bộ Công an', 'Ministry of Public Security', 'agency', NATION],
  ['Bộ Quốc phòng', 'Ministry of National Defence', 'agency', NATION],
  ['Bộ Tư pháp', 'Ministry of Justice', 'agency', NATION],
  ['Bộ Tài chính', 'Ministry of Finance', 'agency', NATION],
  ['Bộ Công Thương', 'Ministry of Industry and Trade', 'agency', NATION],
  ['Bộ Xây dựng', 'Ministry of Construction', 'agency', NATION],
  ['Bộ Y tế', 'Ministry of Health', 'agency', NATION],
  ['Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training', 'agency', NATION],
  ['Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology', 'agency', NATION],
  ['Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment', 'agency', NATION],
  ['Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism', 'agency', NATION],
  ['Bộ Dân tộc và Tôn giáo', 'Ministry of Ethnic Minorities and Religions', 'agency', NATION],
  ['Sở Nội vụ', 'Department of Home Affairs', 'agency', PROVINCE],
  ['Sở Tư pháp', 'Department of Justice', 'agency', PROVINCE],
  ['Sở Tài chính', 'Department of Finance', 'agency', PROVINCE],
  ['Sở Công Thương', 'Department of Industry and Trade', 'agency', PROVINCE, 'Sở CT'],
  ['Sở Xây dựng', 'Department of Construction', 'agency', PROVINCE],
  ['Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', 'agency', PROVINCE, 'Sở NN&MT', 'Sở NNMT'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism', 'agency', PROVINCE, 'Sở VHTT&DL'],
  ['Sở Văn hóa và Thể thao', 'Department of Culture and Sports', 'agency', PROVINCE, 'Sở VH&TT'],
  ['Sở Du lịch', 'Department of Tourism', 'agency', PROVINCE],
  ['Sở Khoa học và Công nghệ', 'Department of Science and Technology', 'agency', PROVINCE, 'Sở KH&CN', 'Sở KHCN'],
  ['Sở Giáo dục và Đào tạo', 'Department of Education and Training', 'agency', PROVINCE, 'Sở GD&ĐT', 'Sở GDĐT', 'Sở GD-ĐT'],
  ['Sở Y tế', 'Department of Health', 'agency', PROVINCE],
  ['Sở Ngoại vụ', 'Department of Foreign Affairs', 'agency', PROVINCE],
  ['Sở Dân tộc và Tôn giáo', 'Department of Ethnic Minorities and Religions', 'agency', PROVINCE, 'Sở DT&TG'],
  ['Sở Quy hoạch - Kiến trúc', 'Department of Planning and Architecture', 'agency', PROVINCE],
  ['Sở An toàn thực phẩm', 'Department of Food Safety', 'agency', PROVINCE],
  ['Thanh tra tỉnh', 'Provincial Inspectorate', 'agency', PROVINCE],
  ['Thanh tra thành phố', 'City Inspectorate', 'agency', PROVINCE],
  ['Chi cục Thống kê', 'Statistics Office', 'agency', PROVINCE],
  ['Thống kê tỉnh', 'Provincial Statistics Office', 'agency', PROVINCE],
  ['Thuế tỉnh', 'Provincial Tax Office', 'agency', PROVINCE],
  ['Bảo hiểm xã hội', 'Social Insurance', 'agency', ALL, 'BHXH'],
  ['Kho bạc Nhà nước', 'State Treasury', 'agency', ALL],
  ['Ngân hàng Chính sách xã hội', 'Bank for Social Policies', 'agency', ALL, 'NHCSXH'],
  ['Ngân hàng Nhà nước', 'State Bank', 'agency', PROVINCE],
  ['Văn phòng Ủy ban nhân dân', "Office of the People's Committee", 'agency', PROVINCE, 'Văn phòng UBND'],
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', "Office of the People's Council and People's Committee", 'agency', COMMUNE, 'Văn phòng HĐND và UBND', 'Văn phòng HĐND & UBND'],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', "Office of the National Assembly delegation and People's Council", 'agency', PROVINCE, 'Văn phòng Đoàn ĐBQH và HĐND'],
  ['Phòng Kinh tế', 'Division of Economy', 'agency', COMMUNE],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Division of Economy, Infrastructure and Urban Affairs', 'agency', COMMUNE, 'Phòng KT, HT&ĐT'],
  ['Phòng Văn hóa - Xã hội', 'Division of Culture and Social Affairs', 'agency', COMMUNE, 'Phòng VH-XH', 'Phòng VHXH', 'Phòng Văn hóa và Xã hội'],
  ['Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre', 'service', ALL, 'TTPVHCC'],
  ['Hội đồng nhân dân', "People's Council", 'authority', ALL, 'HĐND'],
  ['Thường trực Hội đồng nhân dân', "Standing body of the People's Council", 'authority', ALL],
  ['Viện kiểm sát nhân dân', "People's Procuracy", 'authority', ALL, 'VKSND'],
  ['Tòa án nhân dân', "People's Court", 'authority', ALL, 'TAND'],
  ['Bộ Chỉ huy Quân sự', 'Military Command', 'force', PROVINCE, 'Bộ CHQS', 'BCHQS'],
  ['Bộ Chỉ huy Bộ đội Biên phòng', 'Border Guard Command', 'force', PROVINCE, 'Bộ CHBĐBP'],
  ['Ban Chỉ huy Bộ đội Biên phòng', 'Border Guard Command', 'force', PROVINCE],
  ['Bộ đội Biên phòng', 'Border Guard', 'force', PROVINCE],
  ['Bộ Tư lệnh', 'High Command', 'force', PROVINCE],
  ['Ban Chỉ huy Quân sự', 'Military Command', 'force', COMMUNE, 'BCH Quân sự', 'Ban CHQS'],
  ['Công an', 'Police', 'force', ALL],
  ['Mặt trận Tổ quốc', 'Fatherland Front', 'front', ALL, 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Ủy ban Mặt trận Tổ quốc', 'UBMTTQ', 'UBMTTQVN', 'UB MTTQ', 'MTTQ'],
  ['Hội Liên hiệp Phụ nữ', "Women's Union", 'front', ALL, 'Hội Phụ nữ', 'Hội LHPN'],
  ['Hội Nông dân', "Farmers' Union", 'front', ALL],
  ['Hội Cựu chiến binh', 'Veterans Association', 'front', ALL],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union', 'front', ALL, 'Đoàn Thanh niên', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn TNCSHCM', 'Tỉnh đoàn', 'Thành đoàn'],
  ['Liên đoàn Lao động', 'Confederation of Labour', 'front', PROVINCE, 'LĐLĐ'],
  ['Công đoàn', 'Trade union', 'front', ALL],
  ['Liên minh Hợp tác xã', 'Cooperative Alliance', 'association', PROVINCE],
  ['Hiệp hội Doanh nghiệp', 'Business Association', 'association', PROVINCE],
  ['Hội Doanh nhân nữ', "Women Entrepreneurs' Association", 'association', PROVINCE, 'Hội Nữ doanh nhân'],
  ['Hội Chữ thập đỏ', 'Red Cross Society', 'association', ALL],
  ['Hội Người cao tuổi', 'Association of the Elderly', 'association', ALL],
  ['Hội Luật gia', "Lawyers' Association", 'association', PROVINCE],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật', 'Union of Science and Technology Associations', 'association', PROVINCE],
  ['Tỉnh ủy', 'Provincial Party Committee', 'party', PROVINCE],
  ['Thành ủy', 'City Party Committee', 'party', PROVINCE],
  ['Đảng ủy', 'Party Committee', 'party', COMMUNE],
  ['Ban Tổ chức Tỉnh ủy', 'Organisation Commission of the Provincial Party Committee', 'party', PROVINCE],
  ['Ban Tuyên giáo và Dân vận', 'Commission for Communication, Education and Mass Mobilisation', 'party', PROVINCE],
  ['Báo và Phát thanh, Truyền hình', 'Newspaper, Radio and Television', 'service', PROVINCE, 'Báo và Đài Phát thanh, Truyền hình', 'Báo và PTTH', 'Báo và Đài Phát thanh và Truyền hình'],
  ['Đài Truyền thanh', 'Loudspeaker Station', 'service', COMMUNE],
  ['Trường Chính trị', 'Political School', 'service', PROVINCE],
  ['Trung tâm Chính trị', 'Political Centre', 'service', COMMUNE],
  ['Trung tâm Công tác xã hội', 'Social Work Centre', 'service', PROVINCE],
  ['Trung tâm Bảo trợ xã hội', 'Social Protection Centre', 'service', PROVINCE],
  ['Trung tâm Kiểm soát bệnh tật', 'Centre for Disease Control', 'service', PROVINCE, 'CDC'],
  ['Trung tâm Y tế', 'Health Centre', 'service', ALL],
  ['Trạm Y tế', 'Health Station', 'service', COMMUNE],
  ['Trung tâm Dịch vụ việc làm', 'Employment Service Centre', 'service', PROVINCE],
  ['Trung tâm Trợ giúp pháp lý nhà nước', 'State Legal Aid Centre', 'service', PROVINCE],
  ['Trung tâm Dịch vụ tổng hợp', 'General Service Centre', 'service', COMMUNE],
  ['Trung tâm Văn hóa', 'Culture Centre', 'service', ALL],
  ['Ban Quản lý Khu kinh tế', 'Management Board of the Economic Zone', 'agency', PROVINCE],
  ['Ban Quản lý các Khu công nghiệp', 'Management Board of Industrial Zones', 'agency', PROVINCE, 'Ban Quản lý Khu công nghiệp'],
];

export interface StandardBody {
  type: AgencyTypeEntry;
  /** Short forms under which plans name it. */
  short: readonly string[];
}

export const STANDARD_BODIES: readonly StandardBody[] = BODIES.map(([vi, en, kind, levels, ...short]) => ({
  type: { id: makeBodySlug(vi), kind, levels, label: { vi, en }, names: [], abbreviations: [] },
  short,
}));

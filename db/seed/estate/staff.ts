import { staffPhone } from '@/db/seed/estate/names';
import type { CommunityId } from '@/db/seed/estate/places';
import type { Role } from '@/lib/people/roles';

export type Department = 'desk' | 'engineering' | 'cleaning' | 'security' | 'finance' | 'office' | 'company';
/** What an engineering worker is best at; the ids are the repair categories. */
export type Skill = 'water' | 'electricity' | 'door' | 'wall' | 'lift' | 'network';
export type StaffMember = {
  slug: string;
  name: string;
  title: string;
  department: Department;
  roles: Role[];
  communities: CommunityId[];
  phone: string;
  lead?: boolean;
  skills?: Skill[];
};

type Line = [slug: string, name: string, title: string, department: Department, roles: Role[], skills?: Skill[]];

const cuihu: Line[] = [
  ['wang-min', '王敏', '客服专员', 'desk', ['desk']],
  ['liu-fang', '刘芳', '客服专员', 'desk', ['desk']],
  ['xu-ting', '徐婷', '客服专员', 'desk', ['desk']],
  ['zhao-lihua', '赵丽华', '客服主管', 'desk', ['supervisor', 'desk']],
  ['ma-guodong', '马国栋', '工程主管', 'engineering', ['engineering'], ['electricity', 'lift', 'water']],
  ['li-qiang', '李强', '水暖工', 'engineering', ['engineering'], ['water', 'wall']],
  ['zhang-yong', '张勇', '电工', 'engineering', ['engineering'], ['electricity', 'network', 'lift']],
  ['hu-jianping', '胡建平', '综合维修工', 'engineering', ['engineering'], ['door', 'wall', 'water']],
  ['wu-haitao', '吴海涛', '综合维修工', 'engineering', ['engineering'], ['network', 'electricity', 'door']],
  ['tang-guiying', '唐桂英', '保洁领班', 'cleaning', ['cleaning']],
  ['xie-chunxiang', '谢春香', '保洁员', 'cleaning', ['cleaning']],
  ['zhou-dajun', '周大军', '秩序队长', 'security', ['security']],
  ['deng-weiguo', '邓卫国', '秩序维护员', 'security', ['security']],
  ['peng-tao', '彭涛', '秩序维护员', 'security', ['security']],
  ['han-lei', '韩雷', '秩序维护员', 'security', ['security']],
  ['song-yan', '宋艳', '财务', 'finance', ['finance']],
  ['sun-jianjun', '孙建军', '项目经理', 'office', ['manager']],
];

const fenglin: Line[] = [
  ['zhu-xiaoling', '朱晓玲', '客服专员', 'desk', ['desk']],
  ['guo-jingwen', '郭静文', '客服专员', 'desk', ['desk']],
  ['lin-shan', '林珊', '客服专员', 'desk', ['desk']],
  ['he-hongxia', '何红霞', '客服主管', 'desk', ['supervisor', 'desk']],
  ['gao-zhiyuan', '高志远', '工程主管', 'engineering', ['engineering'], ['water', 'wall', 'electricity']],
  ['luo-bin', '罗斌', '水暖工', 'engineering', ['engineering'], ['water', 'wall']],
  ['zheng-hao', '郑浩', '电工', 'engineering', ['engineering'], ['electricity', 'lift', 'network']],
  ['liang-jun', '梁军', '综合维修工', 'engineering', ['engineering'], ['door', 'wall', 'water']],
  ['feng-chao', '冯超', '综合维修工', 'engineering', ['engineering'], ['network', 'electricity', 'door']],
  ['cao-yuzhi', '曹玉芝', '保洁领班', 'cleaning', ['cleaning']],
  ['tian-aihua', '田爱华', '保洁员', 'cleaning', ['cleaning']],
  ['dong-wei', '董卫', '秩序队长', 'security', ['security']],
  ['yuan-gang', '袁刚', '秩序维护员', 'security', ['security']],
  ['cai-ming', '蔡明', '秩序维护员', 'security', ['security']],
  ['jiang-bo', '蒋波', '秩序维护员', 'security', ['security']],
  ['ye-ping', '叶萍', '财务', 'finance', ['finance']],
  ['du-weimin', '杜为民', '项目经理', 'office', ['manager']],
];

const company: Line[] = [
  ['shen-guohua', '沈国华', '公司客户部经理', 'company', ['company']],
  ['lu-yifan', '陆一帆', '系统管理员', 'company', ['admin']],
];

export const staff: StaffMember[] = [
  ...cuihu.map((line) => member(line, ['cuihu'])),
  ...fenglin.map((line) => member(line, ['fenglin'])),
  ...company.map((line) => member(line, ['cuihu', 'fenglin'])),
].map((one, i) => ({ ...one, phone: staffPhone(i + 1) }));

function member(
  [slug, name, title, department, roles, skills]: Line,
  communities: CommunityId[],
): Omit<StaffMember, 'phone'> {
  const lead = /主管|队长|领班|经理/.test(title);
  return { slug, name, title, department, roles, communities, ...(lead && { lead }), ...(skills && { skills }) };
}

export function staffOf(community: CommunityId, department: Department): StaffMember[] {
  return staff.filter((one) => one.department === department && one.communities.includes(community));
}

export function staffNamed(slug: string): StaffMember {
  const found = staff.find((one) => one.slug === slug);
  if (!found) throw new Error(`no staff member ${slug}`);
  return found;
}

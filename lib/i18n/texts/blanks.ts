/** What a community's agreement may leave open, by the word that stands in {{}} in its text; filled from the request itself. */
export const blanks = {
  community: '小区',
  office: '物业服务中心',
  officePhone: '物业电话',
  number: '工单编号',
  home: '房屋',
  applicant: '申请人',
  owner: '业主',
  contractor: '施工单位',
  foreman: '施工负责人',
  works: '装修内容',
  period: '工期',
  deposit: '押金',
  waste: '垃圾清运费',
  passFee: '出入证费',
  hours: '施工时间',
  notice: '须知版本',
} as const;

export type Blank = keyof typeof blanks;

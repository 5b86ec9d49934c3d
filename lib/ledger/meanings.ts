import type { Meaning } from '@/lib/imports/columns';

/** The columns of an office's old book of repairs and complaints. */
export const ledgerMeanings = [
  {
    name: 'number',
    says: /^(编号|单号|工单号|工单编号|报修单号|登记编号|受理编号|流水号|原编号|原单号|number|no)$/,
    hints: /(单号|编号)/,
  },
  {
    name: 'day',
    says: /^(日期|报修日期|登记日期|受理日期|投诉日期|报事日期|时间|报修时间|登记时间|受理时间|date)$/,
    hints: /(报修|登记|受理|投诉|报事).*(日期|时间)/,
  },
  {
    name: 'room',
    says: /^(房号|房屋|地址|地点|位置|报修地址|报修位置|房间号?|门牌号?|楼栋房号|室号|房号地点|home|place)$/,
    hints: /(房号|地址|地点|位置)/,
  },
  {
    name: 'name',
    says: /^(姓名|业主姓名|业主|报修人|投诉人|联系人|住户|住户姓名|客户姓名|name)$/,
    hints: /(姓名|报修人|投诉人|联系人)/,
  },
  { name: 'phone', says: /^(电话|联系电话|手机|手机号|手机号码|联系方式|phone)$/, hints: /(电话|手机|联系方式)/ },
  { name: 'kind', says: /^(类型|业务类型|事项|事项类型|业务|报事类型|service|kind)$/ },
  { name: 'category', says: /^(类别|分类|报修类别|报修类型|报修项目|项目|专业|category)$/, hints: /(类别|分类)/ },
  {
    name: 'words',
    says: /^(内容|报修内容|投诉内容|事由|问题|问题描述|描述|故障描述|故障|报事内容|具体内容|诉求|words|description)$/,
    hints: /(内容|描述|事由)/,
  },
  {
    name: 'status',
    says: /^(状态|处理状态|进度|处理情况|处理结果|是否完成|完成情况|结果|status)$/,
    hints: /(状态|完成情况|处理情况)/,
  },
  {
    name: 'executor',
    says: /^(处理人|维修人|维修人员|维修工|维修师傅|师傅|负责人|责任人|经办人|派工|executor)$/,
    hints: /(处理人|维修人|责任人)/,
  },
  {
    name: 'done',
    says: /^(完成日期|完成时间|处理日期|处理时间|完工日期|完工时间|办结日期|办结时间|结单日期|done)$/,
    hints: /(完成|完工|办结).*(日期|时间)/,
  },
] as const satisfies readonly Meaning[];

export type LedgerColumn = (typeof ledgerMeanings)[number]['name'];

/** What says that a line is over, and what says that it is not; anything else is asked about. */
export const statusSays = {
  open: /^(未|没|待|尚未|处理中|进行中|维修中|在修|跟进|跟踪|挂起|已?暂停|受理|已受理|已派|已接|派单|派工|接单|登记|已登记|新|否|open)/,
  done: /(已?(完成|完工|办结|结单|结案|关闭|解决|修好|修复|处理完?|处理完毕|回访|撤回|撤销|取消)|^是$|^(ok|done|closed|solved)$|^完$|^√$)/,
} as const;

import type { Meaning } from '@/lib/imports/columns';

/** The columns of an office's roster. */
export const rosterMeanings = [
  {
    name: 'building',
    says: /^(楼栋|楼栋号|楼栋名称|楼号|栋|栋号|幢|幢号|号楼|楼|楼宇|楼宇名称|座|座号|building)$/,
    hints: /^(?!.*面积).*(楼栋|楼宇|楼号|幢号|栋号)/,
  },
  { name: 'entrance', says: /^(单元|单元号|梯|梯号|entrance)$/, hints: /单元(?!.*房)/ },
  {
    name: 'room',
    says: /^(房号|房间|房间号|房屋|房屋号|房屋编号|房屋地址|室|室号|门牌|门牌号|户号|房产|地址|room|home)$/,
    hints: /(房号|房间|室号|门牌|户号|房屋编号|房屋地址)/,
  },
  {
    name: 'name',
    says: /^(业主姓名|业主名称|业主|姓名|户主|户主姓名|住户|住户姓名|客户姓名|客户名称|产权人|租户姓名|name|owner)$/,
    hints: /(姓名|户主|产权人)/,
  },
  {
    name: 'phone',
    says: /^(手机号|手机号码|手机|电话|电话号码|联系电话|联系方式|联系手机|业主电话|业主手机|业主手机号|移动电话|phone|mobile)$/,
    hints: /(手机|电话|联系方式)/,
  },
  {
    name: 'relation',
    says: /^(关系|与业主关系|与户主关系|身份|住户类型|住户身份|人员类型|客户类型|类型|relation)$/,
    hints: /(关系|身份)/,
  },
  { name: 'area', says: /^(建筑面积|面积|房屋面积|产权面积|计费面积|收费面积|area)$/, hints: /面积/ },
  { name: 'floor', says: /^(楼层|层|层数|所在楼层|所在层|floor)$/ },
  {
    name: 'handedOver',
    says: /^(交房日期|交房时间|交付日期|交付时间|收房日期|收楼日期|接房日期|handedover)$/,
    hints: /(交房|交付|收房|收楼)/,
  },
  {
    name: 'since',
    says: /^(入住日期|入住时间|入伙日期|入伙时间|迁入日期|起租日期|movedin)$/,
    hints: /(入住|入伙|迁入)/,
  },
] as const satisfies readonly Meaning[];

export type RosterColumn = (typeof rosterMeanings)[number]['name'];

/** As an office's own file spells them; what is left empty is the owner. */
export const relationSays = {
  owner: /^(业主|户主|产权人|房主|房东|本人|业主本人|共有人|owner)$/,
  family: /^(家属|家人|家庭成员|成员|亲属|配偶|夫妻|妻子?|丈夫|父亲?|母亲?|父母|子女|儿子?|女儿?|family|familymember)$/,
  tenant: /^(租户|租客|承租人|租住|租赁|tenant)$/,
  agent: /^(委托代理人|代理人|受托人|委托人|代管人?|agent)$/,
} as const;

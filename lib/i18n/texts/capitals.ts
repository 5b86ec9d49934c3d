/** The signs of an amount in capitals, as the annex of 《支付结算办法》 has them; they are the same whatever is read. */
export const capitalSigns = {
  currency: '人民币',
  digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
  places: ['', '拾', '佰', '仟'],
  groups: ['', '万', '亿', '万亿'],
  yuan: '元',
  jiao: '角',
  fen: '分',
  whole: '整',
} as const;

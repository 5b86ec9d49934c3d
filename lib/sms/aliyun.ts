import { createHash, createHmac, randomUUID } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Call = { host: string; action: string; version: string; query: Record<string, string> };
type Key = { id: string; secret: string };

/** An HTTP request as a provider wants it. */
export type Signed = { url: string; headers: Record<string, string>; body: string };

/**
 * A call of Alibaba Cloud's RPC interfaces, signed by ACS3-HMAC-SHA256
 * (help.aliyun.com: V3 版本请求体和签名机制). `date` is ISO 8601 without milliseconds.
 */
export function signAliyun({ host, action, version, query }: Call, key: Key, date: string, nonce: string): Signed {
  const canonicalQuery = Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.map(encode).join('='))
    .join('&');
  const signed = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const request = ['POST', '/', canonicalQuery, lines.join(''), names, sha256('')].join('\n');
  const signature = createHmac('sha256', key.secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(request)}`)
    .digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${names},Signature=${signature}`;
  return { url: `https://${host}/?${canonicalQuery}`, headers: { ...signed, authorization }, body: '' };
}

export type AliyunSms = { key: Key; sign: string; template: string };

/** A message as a SendSms call, with the variables of its template by their names. */
export const aliyunSms = (
  { key, sign, template }: AliyunSms,
  phone: string,
  values: Record<string, string>,
  now: Date,
): Signed =>
  signAliyun(
    {
      host: 'dysmsapi.aliyuncs.com',
      action: 'SendSms',
      version: '2017-05-25',
      query: {
        PhoneNumbers: phone,
        SignName: sign,
        TemplateCode: template,
        TemplateParam: JSON.stringify(values),
      },
    },
    key,
    now.toISOString().replace(/\.\d+/, ''),
    randomUUID(),
  );

/** What went wrong; null when the provider took the message. */
export const aliyunRefusal = (answer: { Code?: string }): string | null =>
  answer.Code === 'OK' ? null : (answer.Code ?? 'no code');

/** RFC 3986: encodeURIComponent leaves five signs open that the signature wants closed. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

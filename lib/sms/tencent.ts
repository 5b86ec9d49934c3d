import { createHash, createHmac } from 'node:crypto';
import type { Signed } from './aliyun';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

type Call = { host: string; action: string; version: string; region: string; body: string };
type Key = { id: string; secret: string };

const TYPE = 'application/json; charset=utf-8';

/** A call of Tencent Cloud's API 3.0, signed by TC3-HMAC-SHA256 (cloud.tencent.com: 签名方法 v3). `at` in seconds. */
export function signTencent({ host, action, version, region, body }: Call, key: Key, at: number): Signed {
  const day = new Date(at * 1000).toISOString().slice(0, 10);
  const service = host.split('.')[0] ?? '';
  const scope = `${day}/${service}/tc3_request`;
  const names = 'content-type;host';
  const request = ['POST', '/', '', `content-type:${TYPE}\nhost:${host}\n`, names, sha256(body)].join('\n');
  const text = ['TC3-HMAC-SHA256', at, scope, sha256(request)].join('\n');
  const derived = hmac(hmac(hmac(`TC3${key.secret}`, day), service), 'tc3_request');
  const signature = hmac(derived, text).toString('hex');
  const headers = {
    authorization: `TC3-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    'content-type': TYPE,
    host,
    'x-tc-action': action,
    'x-tc-version': version,
    'x-tc-timestamp': String(at),
    'x-tc-region': region,
  };
  return { url: `https://${host}/`, headers, body };
}

export type TencentSms = { key: Key; app: string; sign: string; template: string };

/** A message as a SendSms call, with the variables of its template in their order. */
export const tencentSms = (
  { key, app, sign, template }: TencentSms,
  phone: string,
  values: string[],
  now: Date,
): Signed =>
  signTencent(
    {
      host: 'sms.tencentcloudapi.com',
      action: 'SendSms',
      version: '2021-01-11',
      region: 'ap-guangzhou',
      body: JSON.stringify({
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: app,
        SignName: sign,
        TemplateId: template,
        TemplateParamSet: values,
      }),
    },
    key,
    Math.floor(now.getTime() / 1000),
  );

type Answer = { Response?: { Error?: { Code?: string }; SendStatusSet?: { Code?: string }[] } };

/** What went wrong; null when the provider took the message. */
export function tencentRefusal({ Response }: Answer): string | null {
  const status = Response?.Error?.Code ?? Response?.SendStatusSet?.[0]?.Code ?? 'no status';
  return status === 'Ok' ? null : status;
}

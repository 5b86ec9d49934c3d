import { describe, expect, it } from 'vitest';
import { aliyunRefusal, aliyunSms, signAliyun } from '@/lib/sms/aliyun';
import type { CodePurpose } from '@/lib/sms/purpose';
import { type Channel, sendSms } from '@/lib/sms/send';
import { signTencent, tencentRefusal, tencentSms } from '@/lib/sms/tencent';
import { openSmsProvider } from '../support/sms';

const now = new Date('2026-11-21T10:00:00.123Z');

describe('one-time codes by Alibaba Cloud', () => {
  it('Signs the provider’s published example as published', () => {
    const { headers } = signAliyun(
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
      },
      { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
      '2023-10-26T10:22:32Z',
      '3156853299f313e23d1673dc12e1703d',
    );
    expect(headers.authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('Carries number, signature and template, closed as the signature wants them', () => {
    const sms = { key: { id: 'id', secret: 'secret' }, sign: '邻里(翠湖)', template: 'SMS_1' };
    const { url, headers } = aliyunSms(sms, '13812345678', { code: '012345' }, now);
    expect(headers['x-acs-date']).toBe('2026-11-21T10:00:00Z');
    expect(url).toContain('PhoneNumbers=13812345678');
    expect(url).toContain('%28%E7%BF%A0%E6%B9%96%29');
    expect(new URL(url).searchParams.get('TemplateParam')).toBe('{"code":"012345"}');
  });

  it('Reads a refusal out of an answer that is a success to HTTP', () => {
    expect(aliyunRefusal({ Code: 'OK' })).toBeNull();
    expect(aliyunRefusal({ Code: 'isv.BUSINESS_LIMIT_CONTROL' })).toBe('isv.BUSINESS_LIMIT_CONTROL');
    expect(aliyunRefusal({})).not.toBeNull();
  });
});

describe('one-time codes by Tencent Cloud', () => {
  it('Signs the provider’s published example as published', () => {
    const { headers } = signTencent(
      {
        host: 'cvm.tencentcloudapi.com',
        action: 'DescribeInstances',
        version: '2017-03-12',
        region: 'ap-guangzhou',
        body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
      },
      { id: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' },
      1_551_113_065,
    );
    expect(headers.authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    );
  });

  it('Carries the number with its country, the template and the code', () => {
    const sms = { key: { id: 'id', secret: 'secret' }, app: '1400', sign: '邻里', template: '1' };
    expect(JSON.parse(tencentSms(sms, '13812345678', ['012345', '5'], now).body)).toEqual({
      PhoneNumberSet: ['+8613812345678'],
      SmsSdkAppId: '1400',
      SignName: '邻里',
      TemplateId: '1',
      TemplateParamSet: ['012345', '5'],
    });
  });

  it('Reads a refusal of the call and of the one message', () => {
    expect(tencentRefusal({ Response: { SendStatusSet: [{ Code: 'Ok' }] } })).toBeNull();
    expect(tencentRefusal({ Response: { SendStatusSet: [{ Code: 'LimitExceeded' }] } })).toBe('LimitExceeded');
    expect(tencentRefusal({ Response: { Error: { Code: 'AuthFailure' } } })).toBe('AuthFailure');
    expect(tencentRefusal({})).not.toBeNull();
  });
});

describe('handing a code over', () => {
  const key = { id: 'id', secret: 'secret' };
  const aliyun: Channel = { by: 'aliyun', key, sign: '邻里', template: 'SMS_1', templates: { erase: 'SMS_2' } };
  const tencent: Channel = { by: 'tencent', key, app: '1400', sign: '邻里', template: '1', templates: { erase: '2' } };
  const webhook: Channel = { by: 'webhook', url: 'https://sms.example.cn/send?from=linli' };
  const taken = { status: 200, body: { Code: 'OK', Response: { SendStatusSet: [{ Code: 'Ok' }] } } };

  /** What became of one code, and what the provider heard. */
  async function hand(
    channel: Channel,
    answers: Parameters<typeof openSmsProvider>[0],
    purpose: CodePurpose = 'sign-in',
  ) {
    const provider = await openSmsProvider(answers);
    const why = await sendSms(channel, { phone: '13812345678', purpose, code: '012345' }, provider.send);
    provider.close();
    return { why, heard: provider.heard };
  }

  it('Goes to each provider in its own way', async () => {
    const [a, t, w] = [await hand(aliyun, [taken]), await hand(tencent, [taken]), await hand(webhook, [taken])];
    expect([a.why, t.why, w.why]).toEqual([null, null, null]);
    expect(a.heard).toMatchObject([{ host: 'dysmsapi.aliyuncs.com', body: '' }]);
    expect(t.heard).toMatchObject([{ host: 'sms.tencentcloudapi.com', headers: { 'x-tc-action': 'SendSms' } }]);
    expect(w.heard).toMatchObject([{ host: 'sms.example.cn', path: '/send?from=linli' }]);
    expect(JSON.parse(w.heard[0]?.body ?? '')).toEqual({ purpose: 'sign-in', phone: '13812345678', code: '012345' });
  });

  it('Says what the code is for: by a template of its own where there is one, or by its purpose', async () => {
    const template = (url = '') => new URL(url, 'https://sms').searchParams.get('TemplateCode');
    const [a, t, w] = [
      await hand(aliyun, [taken], 'erase'),
      await hand(tencent, [taken], 'erase'),
      await hand(webhook, [taken], 'erase'),
    ];
    expect(template(a.heard[0]?.path)).toBe('SMS_2');
    expect(JSON.parse(t.heard[0]?.body ?? '')).toMatchObject({ TemplateId: '2' });
    expect(JSON.parse(w.heard[0]?.body ?? '')).toMatchObject({ purpose: 'erase' });
    expect(template((await hand(aliyun, [taken], 'confirm')).heard[0]?.path)).toBe('SMS_1');
  });

  it('Is tried once more when the line fails or the provider is down, and not when it says no', async () => {
    expect(await hand(aliyun, ['hang up', taken])).toMatchObject({ why: null, heard: [{}, {}] });
    expect(await hand(tencent, [{ status: 502, body: {} }, taken])).toMatchObject({ why: null, heard: [{}, {}] });
    const refused = await hand(aliyun, [{ status: 400, body: { Code: 'isv.MOBILE_NUMBER_ILLEGAL' } }, taken]);
    expect(refused.why).toBe('isv.MOBILE_NUMBER_ILLEGAL');
    expect(refused.heard).toHaveLength(1);
    expect((await hand(webhook, [{ status: 401, body: {} }])).why).toBe('status 401');
    expect((await hand(webhook, ['hang up', 'hang up'])).why).not.toBeNull();
  });
});

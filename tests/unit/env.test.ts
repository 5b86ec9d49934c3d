import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { DEMO_SECRETS } from '@/lib/env-fields';

const bytes = (fill: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + fill) % 256)).toString('base64');
const SECRETS = Object.fromEntries(Object.keys(DEMO_SECRETS).map((name, i) => [name, bytes(i)]));
const DATABASE_URL = 'postgres://app:s3cr3t-word@db:5432/linli';
const ALIYUN = {
  ALIYUN_SMS_KEY_ID: 'id',
  ALIYUN_SMS_KEY_SECRET: 'secret',
  SMS_SIGN_NAME: '邻里',
  SMS_TEMPLATE: 'SMS_1',
};
const REAL = { DATABASE_URL, SMS_WEBHOOK_URL: 'https://sms.example.cn/send', ...SECRETS };

const WECHAT = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: '0123456789abcdef'.repeat(2) };

const WRONG: [string, Record<string, string | undefined>][] = [
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '3000.5' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://root:s3cr3t-word@db/linli' }],
  ['DATABASE_URL', { DATABASE_URL: 's3cr3t-word' }],
  ['DATABASE_URL', { DATABASE_URL, POSTGRES_URL: 'postgres://a:s3cr3t-word@x-pooler.cn/db' }],
  ['POSTGRES_URL', { POSTGRES_URL: 'postgres://a:s3cr3t-word@x.cn/db' }],
  ['MIGRATE_URL', { MIGRATE_URL: 'http://s3cr3t-word' }],
  ['DEMO', { DEMO: 'yes' }],
  ['LINLI_NOW', { LINLI_NOW: 'tomorrow' }],
  ['LINLI_NOW', { ...REAL, LINLI_NOW: '2026-11-21T09:30:00Z' }],
  ['AUTH_URL', { AUTH_URL: 'wy.example.cn' }],
  ['AUTH_SECRET', { AUTH_SECRET: 's3cr3t-word' }],
  ['PHONE_KEY', { PHONE_KEY: 's3cr3t-word-that-is-not-thirty-two-bytes-long' }],
  ['PHONE_KEYS_OLD', { PHONE_KEYS_OLD: `${bytes(1)},s3cr3t-word` }],
  ['S3_BUCKET', { S3_ENDPOINT: 'https://s3.example.cn' }],
  ['S3_ENDPOINT', { S3_BUCKET: 'photos' }],
  ['WECHAT_APP_ID', { ...WECHAT, WECHAT_APP_ID: 's3cr3t-word' }],
  ['WECHAT_APP_ID', { ...WECHAT, WECHAT_APP_ID: '' }],
  ['WECHAT_APP_SECRET', { ...WECHAT, WECHAT_APP_SECRET: 's3cr3t-word' }],
  ['WECHAT_APP_SECRET', { WECHAT_APP_ID: WECHAT.WECHAT_APP_ID }],
  ['WECHAT_API_URL', { ...REAL, ...WECHAT, WECHAT_API_URL: 'http://127.0.0.1:3310' }],
  ['WECHAT_API_URL', { ...REAL, ...WECHAT, WECHAT_API_URL: 'http://api.weixin.qq.com' }],
  ['WECHAT_API_URL', { ...REAL, ...WECHAT, WECHAT_API_URL: 'https://api.weixin.qq.com.example.cn' }],
  ['WECHAT_OPEN_URL', { ...REAL, ...WECHAT, WECHAT_OPEN_URL: 'https://api.weixin.qq.com' }],
  ['WECHAT_OPEN_URL', { WECHAT_OPEN_URL: 'open.weixin.qq.com' }],
  ['POOL_SIZE', { POOL_SIZE: '0' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['SMS_WEBHOOK_URL', { DATABASE_URL, ...SECRETS }],
  ['SMS_WEBHOOK_URL', { ...REAL, ...ALIYUN }],
  ['ALIYUN_SMS_KEY_SECRET', { ...ALIYUN, ALIYUN_SMS_KEY_SECRET: '' }],
  ['SMS_SIGN_NAME', { ...ALIYUN, SMS_TEMPLATE: '' }],
  ['TENCENT_SMS_APP_ID', { TENCENT_SMS_KEY_ID: 'id', TENCENT_SMS_KEY_SECRET: 'secret' }],
  ['SMS_DAILY_CAP', { SMS_DAILY_CAP: '0' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
  ['FILE_SECRET', { ...REAL, FILE_SECRET: SECRETS.AUTH_SECRET }],
  ['JOBS_SECRET', { ...REAL, JOBS_SECRET: 'a'.repeat(40) }],
  ['JOBS_SECRET', { ...REAL, JOBS_SECRET: 'please-change-me-please-change-me-0123456789' }],
  ...Object.keys(SECRETS).map((name) => [name, { ...REAL, [name]: '' }] as [string, Record<string, string>]),
  ...Object.entries(DEMO_SECRETS).map(
    ([name, value]) => [name, { ...REAL, [name]: value }] as [string, Record<string, string>],
  ),
];

describe('the environment', () => {
  it('Needs nothing at all for the demo', () => {
    const found = parseEnv({});
    expect(found).toMatchObject({ PORT: 3000, DEMO: true, ORIGIN: 'http://localhost:3000', POOL_SIZE: 10 });
    expect(found.DATA_DIR).toBe(`${process.cwd()}/.data`);
    expect(found.S3).toBeUndefined();
  });

  it('Counts an empty value as unset', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000, DEMO: true });
  });

  it('Leaves demo mode when a database is configured, unless told otherwise', () => {
    expect(parseEnv(REAL).DEMO).toBe(false);
    expect(parseEnv({ DATABASE_URL, DEMO: 'on' }).DEMO).toBe(true);
    expect(parseEnv({ ...SECRETS, SMS_WEBHOOK_URL: REAL.SMS_WEBHOOK_URL, DEMO: 'off' }).DEMO).toBe(false);
  });

  it('Lets codes go one way, whichever it is', () => {
    const { SMS_WEBHOOK_URL: _, ...rest } = REAL;
    expect(parseEnv({ ...rest, ...ALIYUN }).SMS).toMatchObject({ by: 'aliyun', sign: '邻里', template: 'SMS_1' });
    expect(parseEnv(REAL).SMS).toEqual({ by: 'webhook', url: REAL.SMS_WEBHOOK_URL });
    expect(parseEnv({}).SMS).toBeUndefined();
  });

  it('Takes the origin from the public address and a moment as a Date', () => {
    const found = parseEnv({ AUTH_URL: 'https://wy.example.cn/', LINLI_NOW: '2026-11-21T09:30:00+08:00' });
    expect(found.ORIGIN).toBe('https://wy.example.cn');
    expect(found.LINLI_NOW?.toISOString()).toBe('2026-11-21T01:30:00.000Z');
  });

  it('Gathers the photo store in one place', () => {
    const five = {
      S3_ENDPOINT: 'https://s3.example.cn',
      S3_BUCKET: 'b',
      S3_REGION: 'r',
      S3_ACCESS_KEY_ID: 'i',
      S3_SECRET_ACCESS_KEY: 'k',
    };
    expect(parseEnv(five).S3).toEqual({
      endpoint: five.S3_ENDPOINT,
      bucket: 'b',
      region: 'r',
      accessKeyId: 'i',
      secretAccessKey: 'k',
    });
  });

  it('Asks WeChat itself unless a demo names a stand-in, and nobody when it is not set up', () => {
    const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = WECHAT;
    const real = { appId, secret, api: 'https://api.weixin.qq.com', open: 'https://open.weixin.qq.com' };
    expect(parseEnv({}).WECHAT).toBeUndefined();
    expect(parseEnv({ ...REAL, ...WECHAT }).WECHAT).toEqual(real);
    expect(parseEnv({ ...REAL, ...WECHAT, WECHAT_API_URL: 'https://sh.api.weixin.qq.com/' }).WECHAT).toEqual({
      ...real,
      api: 'https://sh.api.weixin.qq.com',
    });
    const stand = 'http://127.0.0.1:3310';
    expect(parseEnv({ ...WECHAT, WECHAT_API_URL: stand, WECHAT_OPEN_URL: stand }).WECHAT).toEqual({
      ...real,
      api: stand,
      open: stand,
    });
  });

  it.each(WRONG)('Stops with one sentence naming %s and no value', async (name, record) => {
    const stop: Error = await Promise.resolve(record)
      .then(parseEnv)
      .then(
        () => expect.unreachable(),
        (error) => error,
      );
    const sentence = stop.message;
    expect(sentence.startsWith(`${name} `)).toBe(true);
    expect(sentence).toContain(` · ${name} `);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toContain('\n');
    expect(sentence).not.toContain('s3cr3t-word');
  });
});

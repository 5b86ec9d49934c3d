import { resolve } from 'node:path';
import type { z } from 'zod';
import { DEMO_SECRETS, fields } from '@/lib/env-fields';
import type { CodePurpose } from '@/lib/sms/purpose';
import { templateFields } from '@/lib/telling/template-fields';

/** The environment of this process, parsed once. Throws one sentence that names the wrong variable. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}

/** Parses an environment; an empty value counts as unset. The sentence it throws never shows a value. */
export function parseEnv(record: Record<string, string | undefined>) {
  const parsed = fields.safeParse(Object.fromEntries(Object.entries(record).filter(([, value]) => value?.trim())));
  if (!parsed.success) throw new Error(sentence(parsed.error.issues[0]));
  const { AUTH_URL, DATA_DIR, ...given } = parsed.data;
  const demo = given.DEMO ? given.DEMO === 'on' : !given.DATABASE_URL && !given.POSTGRES_URL;
  const wrong = contradiction(given) ?? (demo ? undefined : notForReal(given));
  if (wrong) throw new Error(wrong);
  return {
    ...given,
    ...secretsOf(given),
    DEMO: demo,
    DATA_DIR: resolve(DATA_DIR),
    /** The public address, without a slash at its end. */
    ORIGIN: new URL(AUTH_URL ?? `http://localhost:${given.PORT}`).origin,
    S3: bucketOf(BUCKET.map((name) => given[name])),
    /** Where backups go; in neither place while none is set up. */
    BACKUP: { dir: given.BACKUP_DIR, s3: bucketOf(BACKUP.map((name) => given[name])) },
    SMS: channelOf(given),
    WECHAT: wechatOf(given),
    /** The template that messages to WeChat are put into; without one none goes there. */
    WECHAT_TELLS: tellsOf(given),
    WECOM: new URL(given.WECOM_API_URL ?? WECHAT_HOSTS.WECOM_API_URL[0] ?? '').origin,
  };
}

export type Env = ReturnType<typeof parseEnv>;
type Given = Omit<z.infer<typeof fields>, 'AUTH_URL' | 'DATA_DIR'>;

let known: Env | undefined;

const SECRETS = Object.keys(DEMO_SECRETS) as (keyof typeof DEMO_SECRETS)[];
const BUCKET = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
const BACKUP = BUCKET.map((name) => `BACKUP_${name}` as const);
const WECHAT = ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'] as const;
/** Where WeChat itself answers; the first of each is asked unless told otherwise. */
const WECHAT_HOSTS = {
  WECHAT_API_URL: ['api', 'api2', 'sh.api', 'sz.api', 'hk.api'].map((host) => `https://${host}.weixin.qq.com`),
  WECHAT_OPEN_URL: ['https://open.weixin.qq.com'],
  WECOM_API_URL: ['https://qyapi.weixin.qq.com'],
};

const ALIYUN = ['ALIYUN_SMS_KEY_ID', 'ALIYUN_SMS_KEY_SECRET'] as const;
const TENCENT = ['TENCENT_SMS_KEY_ID', 'TENCENT_SMS_KEY_SECRET', 'TENCENT_SMS_APP_ID'] as const;
const TOGETHER = [BUCKET, BACKUP, WECHAT, ALIYUN, TENCENT] as const;
const CHANNELS = ['SMS_WEBHOOK_URL', 'ALIYUN_SMS_KEY_ID', 'TENCENT_SMS_KEY_ID'] as const;

function contradiction(given: Given): string | undefined {
  if (given.DATABASE_URL && given.POSTGRES_URL)
    return 'DATABASE_URL 和 POSTGRES_URL 只能设一个 · DATABASE_URL and POSTGRES_URL are both set: keep one of them.';
  if (given.POSTGRES_URL && !/^localhost$|-pooler\./.test(new URL(given.POSTGRES_URL).hostname))
    return 'POSTGRES_URL 须是连接池地址 · POSTGRES_URL must be the pooled address (its host contains -pooler.).';
  for (const group of TOGETHER) {
    const absent = group.find((name) => !given[name]);
    if (absent && group.some((name) => given[name]))
      return `${absent} 没有设置 · ${absent} is not set: ${group.join(', ')} are set together or not at all.`;
  }
  if (given.BACKUP_DIR && given.BACKUP_S3_ENDPOINT)
    return 'BACKUP_DIR 和 BACKUP_S3_ENDPOINT 只能设一个 · BACKUP_DIR and BACKUP_S3_ENDPOINT are both set: keep one of them.';
  const [one, other] = CHANNELS.filter((name) => given[name]);
  if (other) return `${one} 和 ${other} 只能设一个 · ${one} and ${other} are both set: codes go one way only.`;
  if ((given.ALIYUN_SMS_KEY_ID || given.TENCENT_SMS_KEY_ID) && !(given.SMS_SIGN_NAME && given.SMS_TEMPLATE))
    return 'SMS_SIGN_NAME 和 SMS_TEMPLATE 要一起设 · SMS_SIGN_NAME and SMS_TEMPLATE are needed by the SMS provider.';
}

function notForReal(given: Given): string | undefined {
  if (given.LINLI_NOW) return 'LINLI_NOW 只用于演示 · LINLI_NOW is for demo mode only: unset it.';
  const absent = SECRETS.find((name) => !given[name]);
  if (absent)
    return `${absent} 没有设置 · ${absent} is not set: outside demo mode every secret must be (openssl rand -base64 32).`;
  const weak = SECRETS.find((name) => isGuessable(name, given[name] ?? ''));
  if (weak) return `${weak} 是公开的或好猜的值 · ${weak} is a published or guessable value: make your own.`;
  const twin = SECRETS.find((name, i) => SECRETS.some((other, j) => j < i && given[other] === given[name]));
  if (twin) return `${twin} 与另一个密钥相同 · ${twin} equals another secret: each purpose needs its own.`;
  if (!channelOf(given))
    return 'SMS_WEBHOOK_URL 没有设置 · SMS_WEBHOOK_URL (or ALIYUN_SMS_…, TENCENT_SMS_…) is not set: outside demo mode codes must reach a phone.';
  const played = (['WECHAT_API_URL', 'WECHAT_OPEN_URL', 'WECOM_API_URL'] as const).find(
    (name) => given[name] && !WECHAT_HOSTS[name].includes(new URL(given[name]).origin),
  );
  if (played)
    return `${played} 不是微信的地址 · ${played} is not WeChat's own address: outside demo mode it must be ${WECHAT_HOSTS[played][0]}.`;
}

function isGuessable(name: keyof typeof DEMO_SECRETS, value: string): boolean {
  return value === DEMO_SECRETS[name] || new Set(value).size < 12 || /change.?me|example|your.?secret/i.test(value);
}

function secretsOf(given: Given): typeof DEMO_SECRETS {
  const entries = SECRETS.map((name) => [name, given[name] ?? DEMO_SECRETS[name]]);
  return Object.fromEntries(entries);
}

function bucketOf([endpoint = '', bucket = '', region = '', accessKeyId = '', secretAccessKey = '']: (
  | string
  | undefined
)[]) {
  return endpoint ? { endpoint, bucket, region, accessKeyId, secretAccessKey } : undefined;
}

/** How one-time codes reach a phone. */
function channelOf(given: Given) {
  const sign = given.SMS_SIGN_NAME ?? '';
  const template = given.SMS_TEMPLATE ?? '';
  const templates: Partial<Record<CodePurpose | 'tell', string>> = {
    tell: given.SMS_TEMPLATE_TELL,
    'link-wechat': given.SMS_TEMPLATE_LINK_WECHAT,
    confirm: given.SMS_TEMPLATE_CONFIRM,
    'new-phone': given.SMS_TEMPLATE_NEW_PHONE,
    erase: given.SMS_TEMPLATE_ERASE,
  };
  const { ALIYUN_SMS_KEY_ID, ALIYUN_SMS_KEY_SECRET = '', TENCENT_SMS_KEY_ID, TENCENT_SMS_KEY_SECRET = '' } = given;
  const worded = { sign, template, templates };
  if (ALIYUN_SMS_KEY_ID)
    return { by: 'aliyun' as const, key: { id: ALIYUN_SMS_KEY_ID, secret: ALIYUN_SMS_KEY_SECRET }, ...worded };
  if (TENCENT_SMS_KEY_ID) {
    const key = { id: TENCENT_SMS_KEY_ID, secret: TENCENT_SMS_KEY_SECRET };
    return { by: 'tencent' as const, key, app: given.TENCENT_SMS_APP_ID ?? '', ...worded };
  }
  return given.SMS_WEBHOOK_URL ? { by: 'webhook' as const, url: given.SMS_WEBHOOK_URL } : undefined;
}

function wechatOf({ WECHAT_APP_ID: appId = '', WECHAT_APP_SECRET: secret = '', ...given }: Given) {
  const [api, open] = (['WECHAT_API_URL', 'WECHAT_OPEN_URL'] as const).map(
    (name) => new URL(given[name] ?? WECHAT_HOSTS[name][0] ?? '').origin,
  );
  return appId ? { appId, secret, api: api as string, open: open as string } : undefined;
}

function tellsOf({ WECHAT_TEMPLATE: template, WECHAT_TEMPLATE_BY: by, WECHAT_TEMPLATE_FIELDS: fields }: Given) {
  return template ? { template, by, fields: templateFields(fields) ?? [] } : undefined;
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  const name = String(issue?.path[0]);
  return `${name} ${issue?.message.replace(' · ', ` · ${name} `)}.`;
}

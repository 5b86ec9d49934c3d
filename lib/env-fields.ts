import { z } from 'zod';
import { templateFields } from '@/lib/telling/template-fields';

const web = z.url({ protocol: /^https?$/, error: say('要写成', 'must look like', 'https://portal.example.com') });
const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: say('要写成', 'must look like', 'postgres://user:password@host:5432/database'),
});
const moment = z.iso.datetime({ offset: true, error: say('要写成', 'must look like', '2026-11-21T09:30:00+08:00') });
const secret = z.string().min(32, say('太短,至少 32 个字符', 'is too short: use at least 32 characters'));
const key = z
  .string()
  .refine(isKey, say('须是 base64 写的 32 字节', 'must be 32 bytes in base64, as openssl rand -base64 32 prints them'));

/** Keys that what is sealed may still need, the newest first. */
const keyList = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(key));

/** One secret per purpose; the values stand for a demo run without the launcher and are refused anywhere else. */
export const DEMO_SECRETS = {
  AUTH_SECRET: 'demo-only-auth-secret-0123456789ab',
  FILE_SECRET: 'demo-only-file-secret-0123456789ab',
  JOBS_SECRET: 'demo-only-jobs-secret-0123456789ab',
  PHONE_INDEX_KEY: 'demo-only-phone-index-0123456789ab',
  PHONE_KEY: Buffer.from('demo-only-phone-key-0123456789ab').toString('base64'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from('demo-only-action-key-123456789ab').toString('base64'),
};

export const fields = z.object({
  PORT: whole(1, 65535).default(3000),
  TRUST_PROXY: whole(0, 5).default(0),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgres.optional(),
  MIGRATE_URL: postgres.optional(),
  WORKER_DATABASE_URL: postgres.optional(),
  POSTGRES_URL: postgres.optional(),
  POSTGRES_URL_NON_POOLING: postgres.optional(),
  POOL_SIZE: whole(1, 100).default(10),
  /** `off` before a pooler that loses named statements between transactions (pgbouncer before 1.21). */
  PREPARE: oneOf(['on', 'off']).default('on'),
  DEMO: oneOf(['on', 'off']).optional(),
  LINLI_NOW: moment.transform((text) => new Date(text)).optional(),
  AUTH_URL: web.optional(),
  AUTH_SECRET: secret.optional(),
  FILE_SECRET: secret.optional(),
  JOBS_SECRET: secret.optional(),
  METRICS_TOKEN: secret.optional(),
  PHONE_INDEX_KEY: secret.optional(),
  PHONE_KEY: key.optional(),
  PHONE_KEYS_OLD: keyList.default([]),
  ICP_NUMBER: z.string().trim().max(60).optional(),
  PUBLIC_SECURITY_NUMBER: z.string().trim().max(60).optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key.optional(),
  SMS_WEBHOOK_URL: web.optional(),
  SMS_SIGN_NAME: z.string().optional(),
  SMS_TEMPLATE: z.string().optional(),
  SMS_TEMPLATE_LINK_WECHAT: z.string().optional(),
  SMS_TEMPLATE_CONFIRM: z.string().optional(),
  SMS_TEMPLATE_NEW_PHONE: z.string().optional(),
  SMS_TEMPLATE_ERASE: z.string().optional(),
  SMS_TEMPLATE_TELL: z.string().optional(),
  SMS_DAILY_CAP: whole(1, 1_000_000).default(1000),
  ALIYUN_SMS_KEY_ID: z.string().optional(),
  ALIYUN_SMS_KEY_SECRET: z.string().optional(),
  TENCENT_SMS_KEY_ID: z.string().optional(),
  TENCENT_SMS_KEY_SECRET: z.string().optional(),
  TENCENT_SMS_APP_ID: z.string().optional(),
  WECHAT_APP_ID: z
    .string()
    .regex(/^wx[\da-f]{16}$/, say('要写成', 'must look like', 'wx0123456789abcdef'))
    .optional(),
  WECHAT_APP_SECRET: z
    .string()
    .regex(/^[\da-f]{32}$/, say('须是 32 位小写十六进制', 'must be 32 lower-case hexadecimal digits'))
    .optional(),
  WECHAT_TEMPLATE: z.string().optional(),
  WECHAT_TEMPLATE_BY: oneOf(['template', 'subscribe']).default('template'),
  WECHAT_TEMPLATE_FIELDS: z
    .string()
    .refine(
      (text) => templateFields(text) !== null,
      say('要写成', 'must look like', 'thing1=what,character_string2=number,time3=at'),
    )
    .default('thing1=what,character_string2=number,time3=at'),
  WECOM_API_URL: web.optional(),
  WECHAT_API_URL: web.optional(),
  WECHAT_OPEN_URL: web.optional(),
  S3_ENDPOINT: web.optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Read by the exporter itself, with the other variables of its standard; here it is only made sure of. */
  OTEL_EXPORTER_OTLP_ENDPOINT: web.optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_S3_ENDPOINT: web.optional(),
  BACKUP_S3_BUCKET: z.string().optional(),
  BACKUP_S3_REGION: z.string().optional(),
  BACKUP_S3_ACCESS_KEY_ID: z.string().optional(),
  BACKUP_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** How much of what was written last a fire may take, at most. */
  BACKUP_SECONDS: whole(1, 240).default(120),
  BACKUP_KEEP: whole(1, 100).default(7),
  BACKUP_SPOOL_MB: whole(64, 1_000_000).default(4096),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

function isKey(text: string): boolean {
  return /^[\w+/-]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32;
}

function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, say('只能是', 'must be one of', words.join(' | ')));
}

function whole(from: number, to: number) {
  const error = say('须是整数', 'must be a whole number', `${from}–${to}`);
  return z.coerce.number(error).int(error).min(from, error).max(to, error);
}

function say(zh: string, en: string, example = ''): string {
  return [zh, en].map((words) => `${words} ${example}`.trim()).join(' · ');
}

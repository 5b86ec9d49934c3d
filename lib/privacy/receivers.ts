import { env } from '@/lib/env';

/** Who else handles personal data for the office, as this installation is set up (PIPL 21, 23). */
export function receivers(): ('aliyun' | 'tencent' | 'webhook' | 'wechat' | 'bucket' | 'postgres')[] {
  const { SMS, WECHAT, S3, POSTGRES_URL } = env();
  return [
    ...(SMS ? [SMS.by] : []),
    ...(WECHAT ? (['wechat'] as const) : []),
    ...(S3 ? (['bucket'] as const) : []),
    ...(POSTGRES_URL ? (['postgres'] as const) : []),
  ];
}

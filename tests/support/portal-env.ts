import { testMoment } from './moment';

/**
 * The portal of the browser tests keeps its own build and its own state, so that one running beside them is not
 * touched. Blank variables keep out what a developer's .env says. The fixed action key lets a build outlive the state.
 */
export const portalEnv = {
  DATA_DIR: '.data-test',
  NEXT_DIST_DIR: '.next-test',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from('the-key-of-the-browser-tests-001').toString('base64'),
  LINLI_NOW: testMoment,
  DEMO: 'on',
  DATABASE_URL: '',
  POSTGRES_URL: '',
  AUTH_URL: '',
  SMS_WEBHOOK_URL: '',
  WECHAT_APP_ID: '',
  WECHAT_APP_SECRET: '',
  WECHAT_API_URL: '',
  WECHAT_OPEN_URL: '',
  WECHAT_TEMPLATE: '',
  WECOM_API_URL: '',
  S3_ENDPOINT: '',
  PHONE_KEYS_OLD: '',
  METRICS_TOKEN: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
  ICP_NUMBER: '浙ICP备2026000001号-1',
  PUBLIC_SECURITY_NUMBER: '浙公网安备33010602000001号',
};

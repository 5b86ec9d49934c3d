/** The service account that the stand-in knows. Published, so good for nothing else. */
export const appid = 'wx00000000000face0';
export const secret = '0123456789abcdef0123456789abcdef';

/** What the portal's environment says to be led to the stand-in at `url`. */
export const wechatEnv = (url: string) => ({
  WECHAT_APP_ID: appid,
  WECHAT_APP_SECRET: secret,
  WECHAT_API_URL: url,
  WECHAT_OPEN_URL: url,
  WECOM_API_URL: url,
  WECHAT_TEMPLATE: 'template-of-the-stand-in',
});

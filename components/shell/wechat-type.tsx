'use client';

import { useEffect } from 'react';

type WeChatWindow = Window & { __wxWebEnv?: { getEnv(): string } };

/** Takes over the type size set in WeChat itself, as WeUI's own pages do (wechat-enable-text-zoom-em). */
export function WeChatType() {
  useEffect(() => {
    const env = (window as WeChatWindow).__wxWebEnv?.getEnv();
    const scale = env && /"fontScale"\s*:\s*"?(\d+)/.exec(env)?.[1];
    if (scale) document.body.style.setProperty('-webkit-text-size-adjust', `${scale}%`);
  }, []);
  return null;
}

import { wechatEnv } from '@/tests/support/wechat/account';
import { startWechat } from '@/tests/support/wechat/server';

/** Starts the stand-in for WeChat and says how the portal is led to it; the tests name their own port. */
const { url, close } = await startWechat(Number(process.env.WECHAT_PORT ?? 3310));
const lines = Object.entries(wechatEnv(url)).map(([name, value]) => `${name}=${value}`);
console.log(
  `A stand-in for WeChat answers at ${url}/stand-in (choose whose WeChat it is there). Into .env for a demo:`,
);
console.log(`\n${lines.join('\n')}\n`);
console.log(
  'Then open the portal in a browser that says MicroMessenger/8.0 in its user agent (device tools). Ctrl-C ends.',
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());

import type { NextRequest } from 'next/server';
import { bareAnswer } from '@/lib/bare-answer';
import { env } from '@/lib/env';
import { within } from '@/lib/limit';
import { findViewerQuietly } from '@/lib/session';
import { jsConfig, ownPage } from '@/lib/wechat/js-config';

const headers = { 'cache-control': 'private, no-store' };

/** Signs one of our own pages for WeChat's JS-SDK, for whoever is signed in; anything else is not there. */
export async function GET(request: NextRequest): Promise<Response> {
  const wechat = env().WECHAT;
  const page = ownPage(request.nextUrl.searchParams.get('url'));
  const viewer = wechat && page ? await findViewerQuietly() : null;
  if (!wechat || !page || !viewer) return bareAnswer(404);
  if (!(await within(`jsConfig:${viewer.personId}`, 3600, 600))) return bareAnswer(429);
  const config = await jsConfig(wechat, page, viewer.now);
  return config ? Response.json(config, { headers }) : bareAnswer(503);
}

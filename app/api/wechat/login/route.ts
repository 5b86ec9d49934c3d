import type { NextRequest } from 'next/server';
import { bareAnswer } from '@/lib/bare-answer';
import { goToWechat } from '@/lib/wechat/come-and-go';

/** Leads a browser inside WeChat to WeChat, which sends it back to the callback; any other one to the sign-in page. */
export async function GET(request: NextRequest): Promise<Response> {
  const location = await goToWechat(request.nextUrl.searchParams.get('to'));
  return bareAnswer(303, { location });
}

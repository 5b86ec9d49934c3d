import type { NextRequest } from 'next/server';
import { bareAnswer } from '@/lib/bare-answer';
import { comeFromWechat } from '@/lib/wechat/come-and-go';

/** Where WeChat sends a browser back to, with a code that says once who it is. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const location = await comeFromWechat(searchParams.get('code'), searchParams.get('state'));
  return bareAnswer(303, { location });
}

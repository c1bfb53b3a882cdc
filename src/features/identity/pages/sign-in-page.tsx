import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { isReturnAddress } from '../http/enter.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { listSamplePeople } from '../storage/sample-person.ts';
import { csrfOf, PasskeyButton } from './passkey-button.tsx';
import { SampleList, type SampleView } from './sample-list.tsx';
import { say } from './say.ts';

/** Where everybody signs in: by passkey; in a sample installation also as one of the invented people. */
export async function signInPage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const from = ask.query.get('dari') ?? '';
  const view: SignInView = {
    lang: ask.lang,
    csrf: csrfOf(ask.session),
    from: isReturnAddress(from) ? from : null,
    sample: port.installation === 'sample' ? await sampleView(ask) : null,
  };
  return page(say(ask.lang)('signInTitle'), <SignIn {...view} />);
}

export interface SignInView {
  readonly lang: Lang;
  readonly csrf: string | null;
  /** The page to return to. */
  readonly from: string | null;
  readonly sample: SampleView | null;
}

export function SignIn({ lang, csrf, from, sample }: SignInView) {
  const t = say(lang);
  const dari = from ?? undefined;
  return (
    <Columns aside={<OtherWays lang={lang} />} asideLabel={t('otherWays')}>
      <div class="stack">
        <h1>{t('signInTitle')}</h1>
        <p class="lead">{t('signInLead')}</p>
        <PasskeyButton
          t={t}
          mode="get"
          begin={identityPaths.signInChallenge.to({})}
          finish={identityPaths.signInFinish.to({})}
          next={identityPaths.onward.to({}, { dari })}
          csrf={csrf}
          label={t('signInButton')}
          without={t('signInWithout')}
        />
        {from !== null && <p class="small dim">{t('signInFrom')}</p>}
      </div>
      {sample !== null && <SampleList t={t} lang={lang} view={sample} csrf={csrf} from={from} />}
    </Columns>
  );
}

function OtherWays({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="cara-lain" title={t('otherWays')}>
      <Rows
        rows={[
          { icon: 'office', title: t('codeWay'), href: identityPaths.code.to({}), detail: t('codeWayDetail') },
          { icon: 'briefcase', title: t('officerWay'), detail: t('officerWayDetail') },
        ]}
      />
    </Section>
  );
}

async function sampleView(ask: Ask): Promise<SampleView> {
  const people = await ask.services.db.as(WORKER, listSamplePeople);
  return { people, search: (ask.query.get('cari') ?? '').trim().slice(0, 100) };
}

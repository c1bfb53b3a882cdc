import type { Lang } from '../../../vocabulary/lang.ts';
import { PaperSketch } from '../../../web/components/paper-sketch.tsx';
import { QrBlock } from '../../../web/components/qr-block.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Verdict } from '../../../web/components/verdict.tsx';
import { CodeForm, FileForm } from './check-forms.tsx';
import type { CheckView } from './check-view.ts';
import { say } from './say.ts';

interface Props {
  readonly lang: Lang;
  readonly view: CheckView;
}

/** The answer first, then what to compare, then what it rests on. */
export function CheckBody({ lang, view }: Props) {
  const t = say(lang);
  return (
    <Columns aside={<Aside lang={lang} view={view} />} asideLabel={t('asideLabel')}>
      <Verdict kind={view.kind} title={view.title}>
        <p class="lead">{view.lead}</p>
      </Verdict>
      {view.lines.length > 0 && (
        <Section id="bandingkan" title={t('compareTitle')}>
          <SummaryList narrow rows={view.lines} />
          <p class="small dim">{t('compareNote')}</p>
        </Section>
      )}
      {view.checks.length > 0 && (
        <Section id="diperiksa" title={t('checkedTitle')}>
          <Rows
            rows={view.checks.map(({ icon, name, detail, digest }) => ({
              icon,
              title: name,
              detail: (
                <>
                  {detail}
                  {digest !== null && (
                    <>
                      <br />
                      <span class="code">{digest}</span>
                    </>
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Columns>
  );
}

function Aside({ lang, view }: Props) {
  const t = say(lang);
  return (
    <>
      {view.code !== null && (
        <Section id="kode-dokumen" title={t('codeOnPaper')}>
          <QrBlock
            {...view.code.qr}
            label={t('qrLabel')}
            code={view.code.text}
            beside={<PaperSketch label={t('whereSketch')} />}
          >
            <p>{t('whereCode')}</p>
          </QrBlock>
        </Section>
      )}
      <Section id="lain" title={t('checkAnother')} screenOnly>
        <CodeForm lang={lang} />
      </Section>
      <Section id="lain-berkas" title={t('checkByFile')} screenOnly>
        <FileForm lang={lang} />
      </Section>
      <Section id="tidak-tampil" title={t('notShown')}>
        <p class="small">{t('notShownDetail')}</p>
      </Section>
    </>
  );
}

import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from '../viewer.ts';

export interface ViewerColumns {
  readonly viewer_kind: Viewer['kind'];
  readonly viewer_id: string | null;
}

export function viewerColumns(viewer: Viewer): ViewerColumns {
  switch (viewer.kind) {
    case 'agency':
      return { viewer_kind: viewer.kind, viewer_id: viewer.agencyId };
    case 'person':
      return { viewer_kind: viewer.kind, viewer_id: viewer.personId };
    case 'public':
    case 'worker':
      return { viewer_kind: viewer.kind, viewer_id: null };
    default:
      return viewer satisfies never;
  }
}

export function toViewer(row: ViewerColumns): Viewer {
  const id = row.viewer_id ?? '';
  switch (row.viewer_kind) {
    case 'agency':
      return asAgency(id);
    case 'person':
      return asPerson(id);
    case 'public':
      return PUBLIC;
    case 'worker':
      return WORKER;
    default:
      return row.viewer_kind satisfies never;
  }
}

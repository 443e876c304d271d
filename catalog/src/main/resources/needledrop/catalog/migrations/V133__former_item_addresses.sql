-- Names that public items had in their addresses before: they lead on to the item.
CREATE TABLE former_item_slug (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  item INTEGER NOT NULL,
  PRIMARY KEY (kind, slug)
) ${strict};

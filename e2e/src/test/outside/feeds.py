"""Reads feeds as feedparser does and prints what it finds wrong. Usage: feeds.py ADDRESS PATH..."""
import sys

import feedparser

problems = []
for path in sys.argv[2:]:
    feed = feedparser.parse(sys.argv[1].rstrip("/") + path)
    if feed.bozo:
        problems.append(f"{path}: {feed.bozo_exception}")
    if not feed.entries:
        problems.append(f"{path}: no entries")
    for entry in feed.entries:
        for needed in ("id", "title", "link", "author", "published_parsed", "content"):
            if not entry.get(needed):
                problems.append(f"{path}: an entry has no {needed}")
        if entry.get("updated_parsed", entry.published_parsed) < entry.published_parsed:
            problems.append(f"{path}: an entry was changed before it was published")
        files = [file for file in entry.enclosures if file.get("type") == "video/mp4"]
        if "comments" not in path and not any(int(file.get("length", 0)) > 0 for file in files):
            problems.append(f"{path}: an entry has no enclosure")
    again = feedparser.parse(sys.argv[1].rstrip("/") + path, etag=feed.get("etag"))
    if again.status != 304:
        problems.append(f"{path}: sent again, though it had not changed")
print("\n".join(problems))
sys.exit(1 if problems else 0)

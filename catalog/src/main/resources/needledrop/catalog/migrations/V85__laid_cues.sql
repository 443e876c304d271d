ALTER TABLE cue ADD COLUMN laid INTEGER NOT NULL DEFAULT 0;   -- 1 where the clip's own cut lays the song there

package needledrop.jobs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.jobs.Job.CheckLinks;
import needledrop.jobs.Job.FindShots;
import needledrop.jobs.Job.FingerprintSong;
import needledrop.jobs.Job.ListenToClip;
import needledrop.jobs.Job.ListenToFootage;
import needledrop.jobs.Job.MakeSample;
import needledrop.jobs.Job.ProbeFootage;
import needledrop.jobs.Job.ProxyFootage;
import needledrop.jobs.Job.PublishEntry;
import needledrop.jobs.Job.RenderClip;
import needledrop.jobs.Job.ScanFolder;
import needledrop.jobs.Job.SendMail;
import needledrop.jobs.Job.StreamClip;
import needledrop.jobs.Job.UnknownJob;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobTest {

  static Stream<Job> oneOfEachKind() {
    return Stream.of(
        new ScanFolder(Path.of("/films/of the eighties")),
        new ProbeFootage(new FootageId(1)),
        new FindShots(new FootageId(2)),
        new ListenToFootage(new FootageId(3)),
        new FingerprintSong(new SongId(4)),
        new RenderClip(new ClipId(5)),
        new ListenToClip(new ClipId(6)),
        new StreamClip(new ClipId(7)),
        new ProxyFootage(new FootageId(8)),
        new PublishEntry(new EntryId(9)),
        new SendMail(),
        new CheckLinks(),
        new MakeSample(),
        new UnknownJob("make-coffee", "espresso"));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void jobIsRestoredFromKindAndSubject(Job job) {
    assertEquals(job, Job.of(job.kind(), job.subject()));
  }

  @Test
  void everyKindIsTested() {
    Set<Class<?>> tested = oneOfEachKind().map(Job::getClass).collect(toSet());
    assertEquals(Arrays.stream(Job.class.getPermittedSubclasses()).collect(toSet()), tested);
  }

  @Test
  void malformedRowIsAnUnknownJob() {
    assertEquals(new UnknownJob("find-shots", "seven"), Job.of("find-shots", "seven"));
    assertEquals(new UnknownJob("scan-folder", "/a\0b"), Job.of("scan-folder", "/a\0b"));
  }
}

import gov.loc.repository.bagit.creator.BagCreator;
import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.domain.Version;
import gov.loc.repository.bagit.hash.StandardSupportedAlgorithms;
import gov.loc.repository.bagit.hash.SupportedAlgorithm;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import gov.loc.repository.bagit.writer.BagWriter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes and judges many bags with bagit-java in one Java process. Reads lines of tab-separated
 * words from standard input:
 *
 *   judge DIR                   is it a valid bag?
 *   make DIR TO VERSION ALGS    make a bag of the files in DIR, and write it again as one of VERSION
 *   zip DIR FILE                put the folder DIR into a zip file
 *
 * Writes a line for each: the second word, "valid", "invalid", "made" or "failed", and what was
 * said.
 */
public final class Bags {
  private Bags() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split("\t");
      String verdict;
      String said = "";
      try {
        switch (words[0]) {
          case "judge":
            verdict = "invalid";
            judge(Paths.get(words[1]));
            verdict = "valid";
            break;
          case "make":
            verdict = "failed";
            make(Paths.get(words[1]), Paths.get(words[2]), words[3], words[4].split(","));
            verdict = "made";
            break;
          case "zip":
            verdict = "failed";
            zip(Paths.get(words[1]), Paths.get(words[2]));
            verdict = "made";
            break;
          default:
            throw new IllegalArgumentException(line);
        }
      } catch (Exception e) {
        verdict = words[0].equals("judge") ? "invalid" : "failed";
        said = e.toString().replaceAll("\\s+", " ");
      }
      out.println(words[1] + "\t" + verdict + "\t" + said);
    }
    System.exit(0); // the verifier keeps threads
  }

  private static void judge(Path folder) throws Exception {
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(folder), false);
    }
  }

  private static void make(Path from, Path to, String version, String[] names) throws Exception {
    List<SupportedAlgorithm> algorithms = new ArrayList<>();
    for (String name : names) {
      algorithms.add(StandardSupportedAlgorithms.valueOf(name.toUpperCase()));
    }
    Bag bag = BagCreator.bagInPlace(from, algorithms, true);
    String[] numbers = version.split("\\.");
    bag.setVersion(new Version(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
    BagWriter.write(bag, to);
  }

  private static void zip(Path folder, Path file) throws Exception {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.collect(Collectors.toList());
    }
    try (OutputStream to = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(to)) {
      for (Path path : all) {
        String name = folder.getParent().relativize(path).toString();
        boolean isFolder = Files.isDirectory(path);
        zip.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(path, zip);
        }
        zip.closeEntry();
      }
    }
  }
}

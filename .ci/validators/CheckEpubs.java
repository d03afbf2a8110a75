import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Checks many EPUBs in one Java process, since EPUBCheck takes seconds to warm up.
 * Reads file names from standard input, a line each. Writes lines of tab-separated fields:
 * "message", file, severity, id, place, text for each message, and "checked", file, EPUB version
 * behind the last one of a file. A file without a "checked" line was not checked.
 */
public final class CheckEpubs {
  private static final class Lines extends MasterReport {
    private final PrintStream out;
    private final String file;
    private String version = "";

    Lines(PrintStream out, String file) {
      this.out = out;
      this.file = file;
    }

    @Override
    public void message(Message message, EPUBLocation at, Object... arguments) {
      write(out, "message", file, message.getSeverity().toString(), message.getID().toString(),
          at.getPath() + ":" + at.getLine(), message.getMessage(arguments));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      if (feature == FeatureEnum.FORMAT_VERSION) {
        version = value;
      }
    }

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }

  private static void write(PrintStream out, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      fields[i] = String.valueOf(fields[i]).replaceAll("[\\t\\r\\n]+", " ");
    }
    out.println(String.join("\t", fields));
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    System.setOut(System.err); // what the library prints is not ours
    BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      Lines report = new Lines(out, name);
      new EpubCheck(new File(name), report).doValidate();
      write(out, "checked", name, report.version);
    }
  }
}

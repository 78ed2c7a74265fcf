package org.tocsin.forecast.monthly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A file in the form of UCDP GED, of countries enough to be of the world. Nothing in it happened.
 */
public final class InventedEvents {

  private static final String HEADER =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
          + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
          + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,source_original,where_prec,where_coordinates,"
          + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
          + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
          + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

  /** Some states by their Gleditsch-Ward numbers. */
  private static final int[] STATES = {
    433, 434, 435, 436, 437, 438, 439, 450, 451, 452, 461, 471, 475, 481, 482, 483, 484, 490, 500,
    501, 510, 516
  };

  private InventedEvents() {}

  /** Deaths of one month that {@link #file} writes: few in most countries, many in two. */
  static int deaths(int state, int month) {
    Random random = new Random(1000L * state + month);
    boolean war = state == 482 || state == 490;
    return war ? 20 + random.nextInt(200) : Math.max(0, random.nextInt(12) - 8);
  }

  /**
   * All months of these years, the events of each month on its tenth day, of one-sided violence.
   */
  public static Path file(Path folder, int first, int last) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    int id = 1;
    for (int year = first; year <= last; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int state : STATES) {
          int deaths = deaths(state, Months.id(year, month));
          if (deaths > 0) {
            String day = String.format(Locale.ROOT, "%d-%02d-10", year, month);
            lines.add(row(id++, state, day, deaths));
          }
        }
      }
    }
    Path file = folder.resolve("GEDEvent_v24_1.csv");
    Files.write(file, lines);
    return file;
  }

  private static String row(int id, int state, String day, int deaths) {
    return String.join(
        ",",
        List.of(
            Integer.toString(id),
            "X-1",
            day.substring(0, 4),
            "1",
            "Clear",
            "3",
            "9",
            "9",
            "Example front - Civilians",
            "9",
            "9",
            "Example front - Civilians",
            "9",
            "901",
            "Example front",
            "9",
            "902",
            "Civilians",
            "2",
            "made up",
            "",
            "",
            "",
            "",
            "2",
            "somewhere",
            "near somewhere",
            "Somewhere",
            "",
            "8.41",
            "20.65",
            "POINT (20.65 8.41)",
            "0",
            "Country " + state,
            Integer.toString(state),
            "Africa",
            "1",
            "1",
            day + " 00:00:00.000",
            day + " 00:00:00.000",
            "0",
            "0",
            Integer.toString(deaths),
            "0",
            Integer.toString(deaths),
            Integer.toString(deaths),
            Integer.toString(deaths),
            "",
            ""));
  }
}

package org.tocsin.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small files in the providers' formats, made up here. No event in them happened. */
public final class Fixtures {

  public static final String GED_HEADER =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
          + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
          + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,source_original,where_prec,where_coordinates,"
          + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
          + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
          + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

  private Fixtures() {}

  /** One record of GED: a made-up event in the Central African Republic. */
  public static String ged(int id, String day, int best, String status) {
    return String.join(
        ",",
        Integer.toString(id),
        "X-1",
        day.substring(0, 4),
        "1",
        status,
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
        "\"Example wire, made up\"",
        "",
        "",
        "\"A headline\nover two lines, with a \"\"quotation\"\"\"",
        "",
        "2",
        "Ndélé",
        "near Ndélé",
        "Bamingui-Bangoran",
        "",
        "8.41",
        "20.65",
        "POINT (20.65 8.41)",
        "0",
        "Central African Republic",
        "482",
        "Africa",
        "1",
        "1",
        day + " 00:00:00.000",
        day + " 00:00:00.000",
        "0",
        "0",
        Integer.toString(best),
        "0",
        Integer.toString(best),
        Integer.toString(best + 2),
        Integer.toString(best),
        "",
        "");
  }

  public static String gedFile(String... records) {
    return GED_HEADER + "\n" + String.join("\n", records) + "\n";
  }

  /** One record of GDELT; 61, 58 or 57 columns. */
  public static String gdelt(long id, String day, String code, int columns) {
    boolean second = columns == 61;
    List<String> fields = new ArrayList<>();
    fields.addAll(
        List.of(Long.toString(id), day, day.substring(0, 6), day.substring(0, 4), "2020.1"));
    fields.addAll(List.of("CAFGOV", "BANGUI", "CAF", "", "", "", "", "GOV", "", ""));
    fields.addAll(List.of("REB", "REBELS", "", "", "", "", "", "REB", "", ""));
    fields.addAll(
        List.of(
            "1",
            code,
            code.substring(0, Math.min(3, code.length())),
            code.substring(0, 2),
            "4",
            "-10.0",
            "6",
            "1",
            "6",
            "-3.5"));
    for (int place = 0; place < 3; place++) {
      fields.addAll(List.of("4", "Bangui, Central African Republic (general)", "CT", "CT18"));
      if (second) {
        fields.add("");
      }
      fields.addAll(List.of("4.36667", "18.5833", "-2400"));
    }
    fields.add(second ? "20201113001500" : "20201113");
    if (columns > 57) {
      fields.add("https://example.org/made-up");
    }
    return String.join("\t", fields);
  }

  public static String mention(long id) {
    return String.join(
        "\t",
        Long.toString(id),
        "20201113001500",
        "20201114001500",
        "1",
        "example.org",
        "https://example.org/made-up",
        "3",
        "-1",
        "10",
        "20",
        "1",
        "60",
        "2400",
        "-2.5",
        "",
        "");
  }

  /** Both column sets of ACLED with one record each. */
  public static String acled(boolean old) {
    String header =
        old
            ? "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,"
                + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,"
                + "interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,"
                + "geo_precision,source,source_scale,notes,fatalities,timestamp,iso3"
            : "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
                + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
                + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
                + "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
    String record =
        old
            ? "1,140,CEN1,1,13 November 2020,2020,1,Violence against civilians,Attack,Example front,"
                + ",2,Civilians,,7,27,Middle Africa,Central African Republic,Ouaka,Bambari,,Bambari,"
                + "5.76,20.67,1,Example,National,\"Made up, with a comma\",3,1605571200,CAF"
            : "CEN1,2020-11-13,2020,1,Political violence,Violence against civilians,Attack,"
                + "Example front,,Rebel group,Civilians,,Civilians,Rebel group-Civilians,"
                + "Civilian targeting,140,Middle Africa,Central African Republic,Ouaka,Bambari,,"
                + "Bambari,5.76,20.67,1,Example,National,\"Made up, with a comma\",3,,1605571200";
    return header + "\n" + record + "\n";
  }

  /** A file of one form, whatever the count. */
  public static String gdeltFile(int rows, int columns) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      String day = String.format(Locale.ROOT, "202011%02d", row % 28 + 1);
      text.append(gdelt(1000 + row, day, row % 2 == 0 ? "190" : "0231", columns)).append('\n');
    }
    return text.toString();
  }
}

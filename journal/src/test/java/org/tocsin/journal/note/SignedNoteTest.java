package org.tocsin.journal.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.journal.tree.TreeHasher;

class SignedNoteTest {
  /** The example of C2SP signed-note. */
  private static final String VKEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String NOTE =
      "This is an example message.\n\n\u2014 example.com/foo"
          + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  private static final NoteSigner SIGNER = NoteSigner.of("desk.example/one", new byte[32]);

  @Test
  void the_specifications_example_verifies_and_is_written_back_as_it_was() {
    NoteVerifier key = NoteVerifier.parse(VKEY);
    SignedNote note = SignedNote.parse(NOTE);
    assertThat(note.requireSignedBy(key).text()).isEqualTo("This is an example message.\n");
    assertThat(note.encoded()).isEqualTo(NOTE);
    assertThat(key.vkey()).isEqualTo(VKEY);
  }

  @Test
  void every_changed_byte_of_the_example_is_refused() {
    NoteVerifier key = NoteVerifier.parse(VKEY);
    byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 4;
      assertThatThrownBy(() -> SignedNote.parse(changed).requireSignedBy(key))
          .as("byte " + i)
          .isInstanceOf(NoteFault.class);
    }
  }

  @Test
  void the_seed_gives_the_public_key_of_rfc_8032() {
    // RFC 8032, section 7.1, TEST 1.
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] expected =
        HexFormat.of()
            .parseHex("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    NoteVerifier key = NoteSigner.of("a", seed).verifier();
    assertThat(key.fingerprint())
        .isEqualTo(HexFormat.of().formatHex(TreeHasher.sha256().digest(expected)));
    assertThat(NoteVerifier.parse(key.vkey())).isEqualTo(key);
  }

  @Test
  void signing_is_deterministic_and_many_may_sign() {
    NoteSigner other = NoteSigner.of("desk.example/two", HexFormat.of().parseHex("01".repeat(32)));
    SignedNote note = SignedNote.sign("a\n\nb\n", SIGNER, other);
    assertThat(note).isEqualTo(SignedNote.sign("a\n\nb\n", SIGNER, other));
    SignedNote read = SignedNote.parse(note.bytes());
    assertThat(read).isEqualTo(note);
    assertThat(read.verify(List.of(other.verifier()))).containsExactly(other.verifier());
    assertThat(read.verify(List.of(SIGNER.verifier(), other.verifier()))).hasSize(2);
    assertThat(read.verify(List.of(NoteVerifier.parse(VKEY)))).isEmpty();
  }

  @Test
  void a_bad_signature_under_a_known_key_condemns_the_note() {
    SignedNote good = SignedNote.sign("text\n", SIGNER);
    NoteSignature bad =
        new NoteSignature(SIGNER.verifier().name(), SIGNER.verifier().id(), new byte[64]);
    SignedNote both = new SignedNote("text\n", List.of(good.signatures().get(0), bad));
    assertThatThrownBy(() -> both.verify(List.of(SIGNER.verifier()))).isInstanceOf(NoteFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 a QUJDREU",
        "text\n\n- a QUJDREU=\n",
        "text\n\n\u2014 a QUJDREU\n",
        "text\n\n\u2014 a QUJDRE V=\n",
        "text\n\n\u2014  QUJDREU=\n",
        "text\n\n\u2014 a+b QUJDREU=\n",
        "text\n\n\u2014 a QUJDRA==\n",
        "te\txt\n\n\u2014 a QUJDREU=\n",
        "text\r\n\n\u2014 a QUJDREU=\n",
        "text\n\n\u2014 a QUJDREU=\nmore\n",
        "text\n\n\u2014 a\u00a0b QUJDREU=\n"
      })
  void refuses_what_is_no_signed_note(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(NoteFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a+b",
        "a+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U",
        "+530d903a+AekyeRrm"
      })
  void refuses_what_is_no_verifier_key(String vkey) {
    assertThatThrownBy(() -> NoteVerifier.parse(vkey)).isInstanceOf(NoteFault.class);
  }

  @Test
  void a_checkpoint_is_read_back_and_malformed_ones_are_refused() {
    Checkpoint checkpoint = new Checkpoint("desk.example/one", 0, TreeHasher.EMPTY_ROOT);
    SignedNote note = SignedNote.sign(checkpoint.text(), SIGNER);
    assertThat(Checkpoint.open(note, SIGNER.verifier(), "desk.example/one")).isEqualTo(checkpoint);
    assertThatThrownBy(() -> Checkpoint.open(note, SIGNER.verifier(), "desk.example/two"))
        .isInstanceOf(NoteFault.class);
    String root = TreeHasher.EMPTY_ROOT.base64();
    for (String text :
        List.of(
            "",
            "a\n1\n",
            "a\n01\n" + root + "\n",
            "a\n-1\n" + root + "\n",
            "\n1\n" + root + "\n",
            "a\n1\n" + root,
            "a\n1\n" + root + "\n\n",
            "a\n9223372036854775808\n" + root + "\n",
            "a\n1\n" + root.substring(4) + "\n")) {
      assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(NoteFault.class);
    }
    // The example in C2SP tlog-checkpoint.
    String example =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    assertThat(Checkpoint.parse(example).size()).isEqualTo(20_852_163);
    assertThat(Checkpoint.parse(example).text()).isEqualTo(example);
  }
}

package org.tocsin.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** The leaves of Certificate Transparency's reference tests. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Their roots, for trees of 0 to 8 of them. */
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final TreeHasher hasher = new TreeHasher();

  private List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry =
          i < LEAVES.size()
              ? HexFormat.of().parseHex(LEAVES.get(i))
              : ("leaf " + i).getBytes(StandardCharsets.US_ASCII);
      leaves.add(hasher.leaf(entry));
    }
    return leaves;
  }

  private static MerkleTree tree(List<Hash> leaves) {
    return new MerkleTree(
        (level, index) ->
            ReferenceTree.root(leaves.subList((int) index << level, (int) (index + 1) << level)));
  }

  @Test
  void roots_are_those_certificate_transparency_publishes() {
    List<Hash> leaves = leaves(8);
    Frontier frontier = new Frontier();
    for (int size = 0; size <= 8; size++) {
      assertThat(tree(leaves).root(size).hex()).isEqualTo(ROOTS.get(size));
      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
      if (size < 8) {
        frontier.append(leaves.get(size));
      }
    }
  }

  @Test
  void inclusion_probes_of_certificate_transparency_end_as_they_must() throws IOException {
    int accepted = 0;
    for (String[] probe : probes("ct-inclusion.txt")) {
      boolean ok =
          hashes(probe[2], probe[3], probe[4])
              .map(
                  hashes ->
                      new InclusionProof(
                              Long.parseUnsignedLong(probe[0]),
                              Long.parseUnsignedLong(probe[1]),
                              hashes.subList(2, hashes.size()))
                          .verify(hashes.get(0), hashes.get(1)))
              .orElse(false);
      assertThat(ok).as(String.join(" ", probe)).isEqualTo(probe[5].equals("accept"));
      accepted += ok ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(6);
  }

  @Test
  void consistency_probes_of_certificate_transparency_end_as_they_must() throws IOException {
    int accepted = 0;
    for (String[] probe : probes("ct-consistency.txt")) {
      boolean ok =
          hashes(probe[2], probe[3], probe[4])
              .map(
                  hashes ->
                      new ConsistencyProof(
                              Long.parseUnsignedLong(probe[0]),
                              Long.parseUnsignedLong(probe[1]),
                              hashes.subList(2, hashes.size()))
                          .verify(hashes.get(0), hashes.get(1)))
              .orElse(false);
      assertThat(ok).as(String.join(" ", probe)).isEqualTo(probe[5].equals("accept"));
      accepted += ok ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(5);
  }

  @Test
  void proofs_equal_the_slow_reference_and_sigstore_accepts_them() throws Exception {
    int most = 70;
    List<Hash> leaves = leaves(most);
    MerkleTree tree = tree(leaves);
    for (int size = 1; size <= most; size++) {
      List<Hash> first = leaves.subList(0, size);
      Hash root = ReferenceTree.root(first);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index, size);
        assertThat(proof.path()).isEqualTo(ReferenceTree.path(index, first));
        assertThat(proof.verify(leaves.get(index), root)).isTrue();
        InclusionProofVerifier.verify(
            leaves.get(index).bytes(),
            index,
            size,
            proof.path().stream().map(Hash::bytes).toList(),
            root.bytes());
      }
      for (int old = 1; old <= size; old++) {
        ConsistencyProof proof = tree.consistency(old, size);
        assertThat(proof.path())
            .isEqualTo(old == size ? List.of() : ReferenceTree.proof(old, first, true));
        assertThat(proof.verify(ReferenceTree.root(leaves.subList(0, old)), root)).isTrue();
      }
    }
  }

  @Test
  void a_proof_changed_anywhere_is_refused_here_and_by_sigstore() {
    List<Hash> leaves = leaves(21);
    MerkleTree tree = tree(leaves);
    Hash root = tree.root(21);
    for (int index = 0; index < 21; index++) {
      InclusionProof proof = tree.inclusion(index, 21);
      for (int at = 0; at < proof.path().size(); at++) {
        List<Hash> changed = new ArrayList<>(proof.path());
        changed.set(at, flipped(changed.get(at), at * 8));
        assertThat(new InclusionProof(index, 21, changed).verify(leaves.get(index), root))
            .isFalse();
        assertThat(sigstoreAccepts(leaves.get(index), index, changed, root)).isFalse();
      }
      assertThat(
              new InclusionProof(index, 21, proof.path().subList(1, proof.path().size()))
                  .verify(leaves.get(index), root))
          .isFalse();
      assertThat(
              new InclusionProof((index + 1) % 21, 21, proof.path())
                  .verify(leaves.get(index), root))
          .isFalse();
    }
  }

  @Test
  void tiles_in_memory_give_the_same_nodes_and_forget_on_request() {
    List<Hash> roots = leaves(37);
    HashTiles tiles = new HashTiles();
    roots.forEach(tiles::add);
    MerkleTree expected = tree(roots);
    MerkleTree found = new MerkleTree((level, index) -> tiles.node(level + 8, index));
    for (int size = 0; size <= 37; size++) {
      assertThat(found.root(size)).isEqualTo(expected.root(size));
    }
    tiles.keep(11);
    for (int i = 11; i < 37; i++) {
      tiles.add(roots.get(i));
    }
    assertThat(found.root(37)).isEqualTo(expected.root(37));
  }

  private static boolean sigstoreAccepts(Hash leaf, int index, List<Hash> path, Hash root) {
    try {
      InclusionProofVerifier.verify(
          leaf.bytes(), index, 21, path.stream().map(Hash::bytes).toList(), root.bytes());
      return true;
    } catch (InclusionProofVerificationException e) {
      return false;
    }
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[(bit / 8) % 32] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  private static List<String[]> probes(String resource) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MerkleTreeTest.class.getResourceAsStream(resource)),
                StandardCharsets.US_ASCII))) {
      return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
    }
  }

  /** Two hashes and a path; empty if one of them is not 32 bytes, which our types refuse. */
  private static Optional<List<Hash>> hashes(String first, String second, String path) {
    List<Hash> hashes = new ArrayList<>();
    try {
      hashes.add(Hash.ofHex(first));
      hashes.add(Hash.ofHex(second));
      for (String hash : path.equals("-") ? new String[0] : path.split(",")) {
        hashes.add(Hash.ofHex(hash));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(hashes);
  }
}

namespace PolicyBot.Qdrant.Connections;

/// <summary>The section <c>PolicyBot:Qdrant</c>: which Qdrant holds the index and how; what is <c>null</c> or empty is not set.</summary>
public sealed class QdrantOptions
{
    /// <summary>The address of the server's gRPC port, such as <c>http://localhost:6334</c>; <c>https</c> for TLS.</summary>
    public string? Url { get; set; }

    /// <summary>The key that the server asks for.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A PEM file with the certificates that the server's must lead up to, where the system does not know them.</summary>
    public string? CaCertificate { get; set; }

    /// <summary>The name that the index goes by: an alias of this name leads to the collection in use, and the collections' names begin
    /// with it.</summary>
    public string Collection { get; set; } = "policies";

    /// <summary>How long a search may take, in seconds; writing may take twelve times as long.</summary>
    public double TimeoutSeconds { get; set; } = 5;

    /// <summary>How long an ingestion waits for a server that is out of reach or limits the rate before it gives up, in seconds.</summary>
    public double PatienceSeconds { get; set; } = 120;

    /// <summary>How many shards a new collection is divided into; 0 leaves it to the server.</summary>
    public int Shards { get; set; }

    /// <summary>On how many nodes each shard of a new collection is kept; 0 leaves it to the server.</summary>
    public int Replicas { get; set; }

    /// <summary>Whether a new collection keeps its dense vectors on the disk instead of in memory.</summary>
    public bool VectorsOnDisk { get; set; }

    /// <summary>Whether a new collection also keeps its dense vectors as bytes, a quarter of the size, in memory to search by.</summary>
    public bool Quantize { get; set; }
}
